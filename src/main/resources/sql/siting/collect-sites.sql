-- Sites of a run, what exists, and issues still too far, as features. Key of result_feature.
select f.feature as id, f.run_id::text as run, f.properties ->> 'role' as role, f.properties ->> 'name' as name,
       cast(f.properties ->> 'count' as float8) as issues, cast(f.properties ->> 'meanM' as float8) as mean_m,
       cast(f.properties ->> 'maxM' as float8) as max_m, cast(f.properties ->> 'metres' as float8) as metres, f.geom
from result_feature f
where f.run_id = cast(:run as uuid)
