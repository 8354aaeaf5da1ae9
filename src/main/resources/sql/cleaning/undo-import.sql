-- Deletes the zones of an import. Index zone_import_batch.
delete from zone where import_batch_id = :batch
