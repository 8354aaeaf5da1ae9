-- A run ends without a result. Primary key.
update analysis_run
set status = :status, problem = cast(:problem as jsonb), stage = '', finished_at = now()
where id = :id and status in ('queued', 'running')
