-- Zones of a file, by binary copy.
copy zone_staging (line, source_id, name, properties, geom) from stdin (format binary)
