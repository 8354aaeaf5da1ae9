-- Facilities as features; who is bound to a place sees those in it. read by primary key, GiST on geom.
select f.id, f.source_id, f.kind, k.name_zh as kind_name, f.name, f.geom
from facility f join facility_kind k on k.code = f.kind
where cast(:place as text) is null or ST_Covers((select place_geometry(:place)), f.geom)
