-- Whether anybody but one job waits for a run. Index ogc_job_of_run.
select exists (
           select 1 from ogc_job where run_id = :run and id <> :job)
       or exists (select 1 from analysis_run_state where id = :run and created_by <> :username)
