-- The zones an account sees, by name. Primary key of zone_member.
select z.id, z.name
from zone_member m join app_user u on u.id = m.user_id join zone z on z.id = m.zone_id
where u.username = :username
order by z.name, z.id
