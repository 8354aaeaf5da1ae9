-- Moves an import's areas into the table. What GEOS finds invalid although JTS does not is repaired here.
insert into area (kind, source_id, name, properties, import_batch_id, geom)
select kind, source_id, name, properties, :batch,
    case when ST_IsValid(geom) then geom else ST_Multi(ST_CollectionExtract(ST_MakeValid(geom), 3)) end
from area_staging order by line
