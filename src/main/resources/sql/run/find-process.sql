-- Of which process a run is. Primary key.
select process from analysis_run where id = :id
