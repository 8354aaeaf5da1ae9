-- Dead corners of a coverage run by binary copy.
copy dead_corner (run_id, rank, road_id, road_name, grade, length_m, missed_passes, cleaned, patrolled, owned, geom)
from stdin (format binary)
