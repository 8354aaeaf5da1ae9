-- All roads with their widths and planned passes, as lines in degrees. Reads the table once.
select id, name, grade, width_m, one_way, planned_passes_per_day, ST_AsBinary(geom) as wkb
from road_current
order by id
