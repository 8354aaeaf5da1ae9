-- Marks imports as failed whose process died: still running, but nobody holds their lock. Their rows never became
-- visible, since an import is one transaction.
update import_batch
set status = 'failed', problem = :problem::jsonb, finished_at = clock_timestamp()
where status = 'running' and created_at < now() - interval '10 seconds'
  and pg_try_advisory_xact_lock(7411, id::integer)
