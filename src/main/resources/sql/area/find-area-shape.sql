-- One area by its number or by its id in the source, as a geometry in degrees with its name. Keys of area.
select id, kind, name, ST_AsBinary(geom) as wkb
from area_current
where cast(id as text) = :area or source_id = :area
order by cast(id as text) = :area desc
limit 1
