-- Executions by the OGC API: what was asked of which run, so that results go out as they were asked for.

create view analysis_run_state as
select id, process, status, stage, progress, problem, created_by, started_at, finished_at
from analysis_run;

create table ogc_job (
    id         uuid primary key,
    run_id     uuid not null references analysis_run on delete cascade,
    response   text not null check (response in ('raw', 'document')),
    outputs    jsonb not null,                     -- id of an output: whether it goes out by reference
    created_by text not null,
    created_at timestamptz not null default now()
);
create index ogc_job_recent on ogc_job (created_at desc, id desc);
create index ogc_job_of_user on ogc_job (created_by, created_at desc);
create index ogc_job_of_run on ogc_job (run_id);
