-- Cells of a run of emerging hot spots as features. Key of result_feature.
select f.feature as id, f.run_id::text as run, f.properties ->> 'class' as class,
       cast(f.properties ->> 'count' as float8) as count, cast(f.properties ->> 'lastZ' as float8) as last_z,
       cast(f.properties ->> 'trendZ' as float8) as trend_z, cast(f.properties ->> 'senSlope' as float8) as sen_slope,
       f.geom
from result_feature f
where f.run_id = cast(:run as uuid)
