-- Zones of a run as features; who is confined to zones sees those only. Primary key (run first).
select a.target_id as id, a.run_id::text as run, a.name, a.area_m2, a.covered_m2, a.coverage, a.road_m, a.swept_m, a.missed_m,
       a.unknown_m, a.required_pass_m, a.done_pass_m, a.confidence, a.geom
from coverage_area a
where a.run_id = cast(:run as uuid) and a.target = 'zone'
  and (cast(:username as text) is null or exists (
        select 1 from zone_viewer v where v.username = :username and v.zone_id = a.target_id))
