-- Deletes the facilities of an import. Index facility_import_batch.
delete from facility where import_batch_id = :batch
