-- Drops the days (UTC) of positions before :day; their names.
select drop_track_partitions_before(cast(:day as date))
