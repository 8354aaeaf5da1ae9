-- Stretches of a coverage run that touch a rectangle, shape as EWKB in CGCS2000. Primary key (run first).
select s.stretch as id, s.run_id::text as run, s.road_name, s.grade, s.state, s.passes, s.planned_passes, s.from_m, s.to_m,
       s.confidence, ST_AsEWKB(s.geom) as geom
from coverage_stretch s
where s.run_id = :run and s.geom && ST_MakeEnvelope(:west, :south, :east, :north, 4490)
order by s.stretch
