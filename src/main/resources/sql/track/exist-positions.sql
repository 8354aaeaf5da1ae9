-- Whether a cleaning vehicle or anybody else sent a position in the window. Primary keys of the days' partitions,
-- track_point_at.
select exists (
    select 1 from track_point where at >= cast(:from as timestamptz) and at < cast(:to as timestamptz)
)
