-- Dead corners of a run as features, the worst first. Primary key (run first).
select d.rank as id, d.run_id::text as run, d.road_id, d.road_name, d.grade, d.length_m, d.missed_passes, d.cleaned,
       d.patrolled, d.owned, d.geom
from dead_corner d
where d.run_id = cast(:run as uuid)
