-- Moves an import's positions into the table, vehicle by vehicle. Unique index on vehicle.code.
insert into track_point (vehicle_id, at, speed_kmh, brush_on, import_batch_id, geom)
select v.id, s.at, s.speed_kmh, s.brush_on, :batch, s.geom
from position_staging s join vehicle v on v.code = s.vehicle
order by s.at, v.id
