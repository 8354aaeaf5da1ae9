-- Ends an import that stored nothing.
update import_batch set status = :status, problem = :problem::jsonb, finished_at = clock_timestamp() where id = :batch
