-- All zones as geometries in degrees. Reads the table once.
select id, name, ST_AsBinary(geom) as wkb from zone order by id
