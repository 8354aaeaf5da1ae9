-- Who sent positions within a window: how many, the first and the last. Partitions of the window's days, read once.
select vehicle_id, count(*) as positions, min(at) as first, max(at) as last
from track_point
where at >= cast(:from as timestamptz) and at < cast(:to as timestamptz)
group by vehicle_id
order by vehicle_id
