-- A run begins, or begins again after a restart; returns which attempt it is, nothing when it is final. Primary key.
update analysis_run
set status = 'running', attempts = attempts + 1, progress = 0, stage = 'start', started_at = coalesce(started_at, now())
where id = :id and status in ('queued', 'running') and not cancel_requested
returning attempts
