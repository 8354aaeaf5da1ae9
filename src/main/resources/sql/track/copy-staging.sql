-- Positions of a file, by binary copy.
copy position_staging (line, vehicle, at, speed_kmh, brush_on, geom) from stdin (format binary)
