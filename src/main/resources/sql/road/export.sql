-- All roads as they leave the house; geom is EWKB in CGCS2000.
select source_id as id, name, grade, width_m, one_way, length_m, ST_AsEWKB(geom) as geom from road order by road.id
