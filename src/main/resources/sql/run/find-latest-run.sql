-- The run of a process that reaches to the latest time, the newest of these: earlier periods that were
-- computed since, such as those that a summary compares with, are not what a page opens with.
select id, process, status, parameters, card, problem, progress, stage, created_by, created_at, started_at, finished_at
from analysis_run
where process = :process and status = 'done'
order by parameters ->> 'to' desc nulls last, created_at desc
limit 1
