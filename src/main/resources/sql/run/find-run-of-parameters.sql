-- The newest run of a process with just these parameters that is done. Index analysis_run_recent.
select id, process, status, parameters, card, problem, progress, stage, created_by, created_at, started_at, finished_at
from analysis_run
where process = :process and status = 'done' and parameters = cast(:parameters as jsonb)
order by created_at desc
limit 1
