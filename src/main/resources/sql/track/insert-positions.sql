-- Positions as columns of equal length; one that its vehicle has for this moment already is left as it is. The rows that
-- are new. Primary keys of the days' partitions.
insert into track_point (vehicle_id, at, speed_kmh, brush_on, attributes, geom)
select p.vehicle, p.at, p.speed, p.brush, cast(p.attributes as jsonb), ST_SetSRID(ST_MakePoint(p.lon, p.lat), 4490)
from unnest(cast(:vehicles as integer[]), cast(:times as timestamptz[]), cast(:speeds as real[]),
            cast(:brushes as boolean[]), cast(:attributes as text[]), cast(:lons as double precision[]),
            cast(:lats as double precision[]))
    as p (vehicle, at, speed, brush, attributes, lon, lat)
on conflict (vehicle_id, at) do nothing
