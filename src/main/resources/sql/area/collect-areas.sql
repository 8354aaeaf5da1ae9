-- Areas as features; read by primary key, GiST on geom.
select a.id, a.source_id, a.kind, k.name_zh as kind_name, a.name, d.name as department, a.area_m2, a.geom
from area a join area_kind k on k.code = a.kind left join department d on d.id = a.department_id
