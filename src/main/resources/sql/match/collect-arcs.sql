-- Stretches of roads that a vehicle drove, in their order, of a run of map matching. Key of result_feature.
select f.feature as id, f.run_id::text as run, cast(f.properties ->> 'seq' as int4) as seq,
       cast(f.properties ->> 'road' as int8) as road, f.properties ->> 'name' as name,
       cast(f.properties ->> 'lengthM' as float8) as length_m, f.properties ->> 'entry' as entry,
       f.properties ->> 'exit' as exit, cast(f.properties ->> 'bridged' as boolean) as bridged, f.geom
from result_feature f
where f.run_id = cast(:run as uuid)
