-- Cells or zones of a contrast as features. Key of result_feature.
select f.feature as id, f.run_id::text as run, f.properties ->> 'name' as name, f.properties ->> 'state' as state,
       cast(f.properties ->> 'hot' as boolean) as hot, cast(f.properties ->> 'count' as float8) as count,
       cast(f.properties ->> 'effortKm' as float8) as effort_km, cast(f.properties ->> 'value' as float8) as value,
       cast(f.properties ->> 'roadM' as float8) as road_m,
       cast(f.properties ->> 'requiredPasses' as float8) as required_passes,
       cast(f.properties ->> 'passes' as float8) as passes,
       cast(f.properties ->> 'compliance' as float8) as compliance,
       cast(f.properties ->> 'unknownShare' as float8) as unknown_share, f.geom
from result_feature f
where f.run_id = cast(:run as uuid)
