-- Issues as features; who is confined to zones sees those inside them, who is bound to a place those in it. Read by primary key, GiST on geom.
select i.id, i.source_id, i.category, c.name_zh as category_name, c.group_code, i.source, i.status, i.description,
       i.address, d.name as department, i.reported_at, i.deadline, i.closed_at, i.rework_count, i.geom
from issue i join category c on c.code = i.category left join department d on d.id = i.department_id
where (cast(:place as text) is null or ST_Covers((select place_geometry(:place)), i.geom))
  and (cast(:username as text) is null or exists (
        select 1 from zone_viewer v join zone_current z on z.id = v.zone_id
        where v.username = :username and ST_Intersects(z.geom, i.geom)))
