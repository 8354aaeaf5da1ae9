-- Gaps of a run, of one area or all, the largest first. Primary keys (run first).
select g.area_id, a.name, g.gap, g.area_m2, ST_AsGeoJSON(g.geom, 6, 0) as shape,
       ST_XMin(g.geom) as west, ST_YMin(g.geom) as south, ST_XMax(g.geom) as east, ST_YMax(g.geom) as north
from coverage_gap g
join coverage_area a on a.run_id = g.run_id and a.target = 'area' and a.target_id = g.area_id
where g.run_id = :run and (cast(:area as bigint) is null or g.area_id = :area)
order by g.area_m2 desc, g.area_id, g.gap
limit :limit
