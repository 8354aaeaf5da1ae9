-- Deletes the roads of an import. Index road_import_batch.
delete from road where import_batch_id = :batch
