-- All facilities as they leave the house; geom is EWKB in CGCS2000.
select source_id as id, kind, name, ST_AsEWKB(geom) as geom from facility order by facility.id
