-- The service stops in an orderly way: the run waits for the next start, and the attempt does not count. Primary key.
update analysis_run set status = 'queued', attempts = attempts - 1, progress = 0, stage = ''
where id = :id and status = 'running'
