-- Clusters of a run as features. Key of result_feature.
select f.feature as id, f.run_id::text as run, cast(f.properties ->> 'cluster' as int4) as cluster,
       f.properties ->> 'size' as size, cast(f.properties ->> 'count' as int8) as count,
       cast(f.properties ->> 'radiusM' as float8) as radius_m, cast(f.properties ->> 'perHa' as float8) as per_ha, f.geom
from result_feature f
where f.run_id = cast(:run as uuid)
