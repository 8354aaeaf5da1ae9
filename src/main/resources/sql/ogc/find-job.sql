-- A job and how its run does. Primary keys.
select j.id, j.run_id, j.response, j.outputs, j.created_by, j.created_at,
       r.process, r.status, r.stage, r.progress, r.problem, r.started_at, r.finished_at
from ogc_job j join analysis_run_state r on r.id = j.run_id
where j.id = :id
