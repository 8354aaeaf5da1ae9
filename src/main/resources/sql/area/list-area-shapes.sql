-- Areas of some kinds, of all but the county itself when none is named, as geometries in degrees. Reads the table once.
select id, kind, name, ST_AsBinary(geom) as wkb
from area_current
where case when cardinality(cast(:kinds as text[])) = 0 then kind <> 'county' else kind = any (cast(:kinds as text[])) end
order by id
