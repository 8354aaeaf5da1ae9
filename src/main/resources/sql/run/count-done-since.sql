-- Finished analyses since a time, of any process.
select count(*) from analysis_run where status = 'done' and finished_at > :since
