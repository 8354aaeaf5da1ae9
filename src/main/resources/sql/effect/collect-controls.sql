-- Places that a measure's area was compared with, as features. Key of result_feature.
select f.feature as id, f.run_id::text as run, cast(f.properties ->> 'pre' as float8) as before,
       cast(f.properties ->> 'post' as float8) as after, cast(f.properties ->> 'ringPre' as float8) as ring_before,
       cast(f.properties ->> 'ringPost' as float8) as ring_after, f.geom
from result_feature f
where f.run_id = cast(:run as uuid)
