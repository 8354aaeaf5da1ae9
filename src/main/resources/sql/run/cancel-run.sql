-- Asks a run to stop; one that waits is cancelled at once. Primary key.
update analysis_run
set cancel_requested = true,
    finished_at = case when status = 'queued' then now() end,
    status = case when status = 'queued' then 'cancelled' else status end
where id = :id and status in ('queued', 'running')
