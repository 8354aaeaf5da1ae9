-- A run is done, unless it was cancelled meanwhile. Primary key.
update analysis_run
set status = 'done', card = cast(:card as jsonb), request_hash = :requestHash, progress = 1, stage = '',
    finished_at = now()
where id = :id and status = 'running' and not cancel_requested
