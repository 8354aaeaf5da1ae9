-- Gaps of a coverage run by binary copy.
copy coverage_gap (run_id, area_id, gap, area_m2, geom) from stdin (format binary)
