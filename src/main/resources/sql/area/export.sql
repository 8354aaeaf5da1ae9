-- All areas as they leave the house; geom is EWKB in CGCS2000.
select source_id as id, kind, name, area_m2, ST_AsEWKB(geom) as geom from area order by area.id
