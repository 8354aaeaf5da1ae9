-- The newest runs, of one process or of all. Index analysis_run_recent.
select id, process, status, parameters, card, problem, progress, stage, created_by, created_at, started_at, finished_at
from analysis_run
where cast(:process as text) is null or process = :process
order by created_at desc
limit :limit
