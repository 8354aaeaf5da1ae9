-- Marks imports as failed whose process died: still running, but nobody holds their lock. Their rows never became
-- visible, since an import is one transaction. One that had not taken its lock yet puts its status right when it ends.
update import_batch
set status = 'failed', problem = :problem::jsonb, finished_at = clock_timestamp()
where status = 'running' and pg_try_advisory_xact_lock(7411, id::integer)
