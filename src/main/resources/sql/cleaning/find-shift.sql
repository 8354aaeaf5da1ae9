-- The shift that works at a time, also one that began yesterday; the latest begun when they overlap. Small table.
select s.id, s.name, (d.day + s.starts_at) at time zone 'Asia/Shanghai' as valid_from,
       (d.day + s.ends_at + over.night) at time zone 'Asia/Shanghai' as valid_until
from (select cast(:at as timestamptz) at time zone 'Asia/Shanghai' as local) t
cross join lateral (values (t.local::date), (t.local::date - 1)) d (day)
cross join shift s
cross join lateral (select case when s.ends_at <= s.starts_at then interval '1 day' else interval '0' end) over (night)
where t.local >= d.day + s.starts_at and t.local < d.day + s.ends_at + over.night
order by valid_from desc, s.id
limit 1
