-- How many hot patches a run found. Primary key (run first).
select count(distinct patch) from hotspot_cell where run_id = :run and patch is not null and class > 0
