-- Areas of a run as features. Primary key (run first).
select a.target_id as id, a.run_id::text as run, a.name, a.area_m2, a.covered_m2, a.coverage, a.road_m, a.swept_m, a.missed_m,
       a.unknown_m, a.required_pass_m, a.done_pass_m, a.confidence, a.geom
from coverage_area a
where a.run_id = cast(:run as uuid) and a.target = 'area'
