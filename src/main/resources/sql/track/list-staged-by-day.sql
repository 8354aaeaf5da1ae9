-- Staged positions by the county's day, vehicle by vehicle in time order.
select (at at time zone :zone)::date as day, vehicle, (extract(epoch from at) * 1000)::bigint as millis,
       ST_X(geom) as lon, ST_Y(geom) as lat
from position_staging order by day, vehicle, at
