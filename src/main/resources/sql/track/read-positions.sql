-- Positions of some vehicles within a window, vehicle by vehicle in the order of time. Primary key of each day's
-- partition; other days are not looked at.
select vehicle_id, cast(extract(epoch from at) * 1000 as bigint) as millis, ST_X(geom) as lon, ST_Y(geom) as lat,
       speed_kmh, case when brush_on is null then -1 when brush_on then 1 else 0 end as brush
from track_point
where vehicle_id = any (cast(:vehicles as integer[]))
  and at >= cast(:from as timestamptz) and at < cast(:to as timestamptz)
order by vehicle_id, at
