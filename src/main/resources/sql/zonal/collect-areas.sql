-- Areas of a run of counts by area as features. Key of result_feature.
select f.feature as id, f.run_id::text as run, cast(f.properties ->> 'area' as int8) as area,
       f.properties ->> 'name' as name, f.properties ->> 'kind' as kind,
       cast(f.properties ->> 'count' as int8) as count, cast(f.properties ->> 'perHa' as float8) as per_ha,
       cast(f.properties ->> 'effortKm' as float8) as effort_km, f.geom
from result_feature f
where f.run_id = cast(:run as uuid)
