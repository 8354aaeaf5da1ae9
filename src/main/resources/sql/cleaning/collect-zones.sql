-- Cleaning zones as features; who is confined to zones sees those only. Read by primary key, GiST on geom.
select z.id, z.source_id, z.name, c.code as crew, c.name as crew_name, z.area_m2, z.geom
from zone z left join crew c on c.id = z.crew_id
where cast(:username as text) is null
   or exists (select 1 from zone_member m join app_user u on u.id = m.user_id
              where u.username = :username and m.zone_id = z.id)
