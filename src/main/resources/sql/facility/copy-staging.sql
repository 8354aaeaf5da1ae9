-- Facilities of a file, by binary copy.
copy facility_staging (line, kind, source_id, name, properties, geom) from stdin (format binary)
