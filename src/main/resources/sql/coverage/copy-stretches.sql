-- Stretches of a coverage run by binary copy.
copy coverage_stretch (run_id, stretch, road_id, road_name, grade, from_m, to_m, state, passes, planned_passes, zone_id,
    right_m, left_m, confidence, geom)
from stdin (format binary)
