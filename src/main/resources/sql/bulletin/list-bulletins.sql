-- Bulletins, the latest first, without their figures. Primary key.
select id, title, remarks, summary -> 'period' ->> 'from' as first_day, summary -> 'period' ->> 'to' as last_day,
       summary ->> 'topic' as topic, summary ->> 'scope' as scope, created_by, created_name, created_at,
       signed_by, signed_name, signed_at, year, number
from bulletin
where cast(:id as bigint) is null or id = :id
order by id desc
limit 500
