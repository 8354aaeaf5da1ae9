-- Roads as features; who is bound to a place sees those whose middle lies in it. read by primary key, GiST on geom.
select r.id, r.source_id, r.name, r.grade, g.name_zh as grade_name, coalesce(r.width_m, g.default_width_m) as width_m,
       r.one_way, g.planned_passes_per_day, r.length_m, r.geom
from road r join road_grade g on g.code = r.grade
where cast(:place as text) is null or ST_Covers((select place_geometry(:place)), ST_PointOnSurface(r.geom))
