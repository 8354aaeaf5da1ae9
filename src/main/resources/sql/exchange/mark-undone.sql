-- Notes that an import's rows are gone. Primary key.
update import_batch set status = 'undone', undone_at = now() where id = :batch
