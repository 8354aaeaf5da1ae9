-- Deletes the issues of an import. Index issue_import_batch.
delete from issue where import_batch_id = :batch
