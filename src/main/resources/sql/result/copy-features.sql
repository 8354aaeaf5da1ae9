-- Places of a run by binary copy.
copy result_feature (run_id, feature, properties, geom) from stdin (format binary)
