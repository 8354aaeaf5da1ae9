-- Moves an import's facilities into the table.
insert into facility (kind, source_id, name, properties, import_batch_id, geom)
select kind, source_id, name, properties, :batch, geom from facility_staging order by line
