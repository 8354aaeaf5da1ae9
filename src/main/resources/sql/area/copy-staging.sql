-- Areas of a file, by binary copy.
copy area_staging (line, kind, source_id, name, properties, geom) from stdin (format binary)
