-- The newest run of a process over just these days that is done, filters left aside. Index analysis_run_recent.
select id, process, status, parameters, card, problem, progress, stage, created_by, created_at, started_at, finished_at
from analysis_run
where process = :process and status = 'done' and parameters ->> 'from' = :from and parameters ->> 'to' = :to
  and parameters -> 'categories' = '[]' and parameters -> 'sources' = '[]'
order by created_at desc
limit 1
