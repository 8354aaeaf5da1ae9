-- Circles of a run of the scan as features. Key of result_feature.
select f.feature as id, f.run_id::text as run, cast(f.properties ->> 'rank' as int4) as rank,
       cast(f.properties ->> 'count' as int8) as count, cast(f.properties ->> 'expected' as float8) as expected,
       cast(f.properties ->> 'ratio' as float8) as ratio, cast(f.properties ->> 'llr' as float8) as llr,
       cast(f.properties ->> 'p' as float8) as p, cast(f.properties ->> 'radiusM' as float8) as radius_m, f.geom
from result_feature f
where f.run_id = cast(:run as uuid)
