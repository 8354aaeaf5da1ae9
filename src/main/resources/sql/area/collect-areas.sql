-- Areas as features; who is bound to a place sees those in it. Read by primary key, GiST on geom.
select a.id, a.source_id, a.kind, k.name_zh as kind_name, a.name, d.name as department, a.area_m2, a.geom
from area a join area_kind k on k.code = a.kind left join department d on d.id = a.department_id
where cast(:place as text) is null or ST_Covers((select place_geometry(:place)), ST_PointOnSurface(a.geom))
