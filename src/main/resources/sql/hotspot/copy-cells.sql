-- Cells of a hotspot run by binary copy.
copy hotspot_cell (run_id, cell, value, issue_count, effort_km, z, p, q, class, no_data, patch, geom)
from stdin (format binary)
