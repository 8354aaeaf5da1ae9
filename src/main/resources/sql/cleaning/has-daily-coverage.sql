-- Whether daily coverage was stored for a zone of an import. Index zone_import_batch.
select exists (select 1 from coverage_daily d join zone z on z.id = d.zone_id where z.import_batch_id = :batch)
