-- Roads of a file, by binary copy.
copy road_staging (line, part, source_id, name, grade, width_m, one_way, properties, geom) from stdin (format binary)
