-- Places of a run that touch a rectangle, their figures as JSON, shape as EWKB in CGCS2000. Key of result_feature.
select f.feature as id, f.run_id::text as run, f.properties::text as properties, ST_AsEWKB(f.geom) as geom
from result_feature f
where f.run_id = :run and f.geom && ST_MakeEnvelope(:west, :south, :east, :north, 4490)
order by f.feature
