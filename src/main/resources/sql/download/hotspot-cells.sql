-- Cells of a run of hotspots that touch a rectangle, shape as EWKB in CGCS2000. Primary key (run first).
select c.cell as id, c.run_id::text as run, c.class, c.value, c.issue_count, c.effort_km, c.z, c.p, c.q, c.no_data, c.patch,
       ST_AsEWKB(c.geom) as geom
from hotspot_cell c
where c.run_id = :run and c.geom && ST_MakeEnvelope(:west, :south, :east, :north, 4490)
order by c.cell
