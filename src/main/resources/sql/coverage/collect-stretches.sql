-- Stretches of a run as features; who is confined to zones sees those in them. Primary key (run first).
select s.stretch as id, s.run_id::text as run, s.road_id, s.road_name, s.grade, s.from_m, s.to_m, s.state, s.passes,
       s.planned_passes, s.zone_id, s.confidence, s.geom
from coverage_stretch s
where s.run_id = cast(:run as uuid)
  and (cast(:username as text) is null or exists (
        select 1 from zone_viewer v where v.username = :username and v.zone_id = s.zone_id))
