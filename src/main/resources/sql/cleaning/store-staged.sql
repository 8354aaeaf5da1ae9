-- Moves an import's zones into the table. What GEOS finds invalid although JTS does not is repaired here.
insert into zone (source_id, name, properties, import_batch_id, geom)
select source_id, name, properties, :batch,
    case when ST_IsValid(geom) then geom else ST_Multi(ST_CollectionExtract(ST_MakeValid(geom), 3)) end
from zone_staging order by line
