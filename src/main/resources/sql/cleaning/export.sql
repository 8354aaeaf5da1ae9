-- All zones as they leave the house; geom is EWKB in CGCS2000.
select z.source_id as id, z.name, c.code as crew, z.area_m2, ST_AsEWKB(z.geom) as geom
from zone z left join crew c on c.id = z.crew_id order by z.id
