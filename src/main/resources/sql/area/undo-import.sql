-- Deletes the areas of an import. Index area_import_batch.
delete from area where import_batch_id = :batch
