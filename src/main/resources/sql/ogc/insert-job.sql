-- Keeps what was asked for.
insert into ogc_job (id, run_id, response, outputs, created_by)
values (:id, :run, :response, cast(:outputs as jsonb), :createdBy)
