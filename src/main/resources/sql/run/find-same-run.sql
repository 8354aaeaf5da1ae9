-- The newest run that answers the same request or will. Index analysis_run_same.
select id, process, status, parameters, card, problem, progress, stage, created_by, created_at, started_at, finished_at
from analysis_run
where request_hash = :requestHash and status in ('done', 'queued', 'running') and not cancel_requested
order by created_at desc
limit 1
