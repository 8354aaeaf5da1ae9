-- How far a run is; returns whether it should stop. Primary key.
update analysis_run set progress = :progress, stage = :stage
where id = :id and status = 'running'
returning cancel_requested
