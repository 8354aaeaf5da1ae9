-- Jobs, the newest first, page by page. Index ogc_job_recent.
select j.id, j.run_id, j.response, j.outputs, j.created_by, j.created_at,
       r.process, r.status, r.stage, r.progress, r.problem, r.started_at, r.finished_at
from ogc_job j join analysis_run_state r on r.id = j.run_id
where (cast(:processes as text[]) is null or r.process = any (cast(:processes as text[])))
  and (cast(:statuses as text[]) is null or r.status = any (cast(:statuses as text[])))
  and (cast(:from as timestamptz) is null or j.created_at >= cast(:from as timestamptz))
  and (cast(:to as timestamptz) is null or j.created_at <= cast(:to as timestamptz))
  and (cast(:minSeconds as float8) is null
       or extract(epoch from coalesce(r.finished_at, now()) - r.started_at) >= cast(:minSeconds as float8))
  and (cast(:maxSeconds as float8) is null
       or extract(epoch from coalesce(r.finished_at, now()) - r.started_at) <= cast(:maxSeconds as float8))
  and (cast(:afterTime as timestamptz) is null
       or (j.created_at, j.id) < (cast(:afterTime as timestamptz), cast(:afterId as uuid)))
order by j.created_at desc, j.id desc
limit :limit
