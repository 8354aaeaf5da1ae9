-- Base map features by binary copy.
copy basemap_feature (kind, name, geom) from stdin (format binary)
