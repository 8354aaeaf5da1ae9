-- Gaps of a run as features: area and rank make the identity. Primary key (run first).
select g.area_id * 100000 + g.gap as id, g.run_id::text as run, g.area_id, g.gap, g.area_m2, g.geom
from coverage_gap g
where g.run_id = cast(:run as uuid)
