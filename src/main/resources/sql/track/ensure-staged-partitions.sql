-- Makes the partitions of the staged days (UTC) where they are not there yet.
select ensure_track_partition(day)
from (select distinct (at at time zone 'UTC')::date as day from position_staging order by 1) days
