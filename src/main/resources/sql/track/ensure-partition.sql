-- Makes the partition of one UTC day when it is not there yet.
select ensure_track_partition(:day)
