-- One cell of a run with its centre. Primary key.
select cell, class, value, issue_count, effort_km, z, p, q, no_data,
       ST_X(ST_Centroid(geom)) as lon, ST_Y(ST_Centroid(geom)) as lat
from hotspot_cell
where run_id = :run and cell = :cell
