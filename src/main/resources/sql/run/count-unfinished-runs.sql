-- How many runs wait or work. Index analysis_run_unfinished.
select count(*) from analysis_run where status in ('queued', 'running')
