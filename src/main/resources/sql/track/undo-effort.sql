-- Deletes the patrol effort that an import added.
delete from patrol_effort where import_batch_id = :batch
