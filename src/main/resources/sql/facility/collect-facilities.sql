-- Facilities as features; read by primary key, GiST on geom.
select f.id, f.source_id, f.kind, k.name_zh as kind_name, f.name, f.geom
from facility f join facility_kind k on k.code = f.kind
