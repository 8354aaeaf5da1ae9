-- One run. Primary key.
select id, process, status, parameters, card, problem, progress, stage, created_by, created_at, started_at, finished_at
from analysis_run
where id = :id
