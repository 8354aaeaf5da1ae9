-- Positions by binary copy; partitions of the days must be there (track/ensure-partition).
copy track_point (vehicle_id, at, speed_kmh, brush_on, geom) from stdin (format binary)
