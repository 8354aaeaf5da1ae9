-- Changes whenever a position of the window is added, changed or removed. Reads the days' partitions once.
select count(*) || '.' || coalesce(sum(cast(cast(xmin as text) as bigint)), 0)
from track_point
where at >= cast(:from as timestamptz) and at < cast(:to as timestamptz)
