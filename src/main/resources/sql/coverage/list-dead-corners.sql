-- The worst dead corners of a run. Primary key (run first, then rank).
select rank, road_id, road_name, grade, length_m, missed_passes, cleaned, patrolled, owned, ST_AsGeoJSON(geom, 6, 0) as line,
       ST_XMin(geom) as west, ST_YMin(geom) as south, ST_XMax(geom) as east, ST_YMax(geom) as north
from dead_corner
where run_id = :run
order by rank
limit :limit
