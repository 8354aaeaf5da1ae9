-- Cells of a run of outliers as features. Key of result_feature.
select f.feature as id, f.run_id::text as run, f.properties ->> 'class' as class,
       cast(f.properties ->> 'count' as float8) as count, cast(f.properties ->> 'effortKm' as float8) as effort_km,
       cast(f.properties ->> 'value' as float8) as value, cast(f.properties ->> 'i' as float8) as i,
       cast(f.properties ->> 'z' as float8) as z, cast(f.properties ->> 'p' as float8) as p,
       cast(f.properties ->> 'q' as float8) as q, cast(f.properties ->> 'pSim' as float8) as p_sim, f.geom
from result_feature f
where f.run_id = cast(:run as uuid)
