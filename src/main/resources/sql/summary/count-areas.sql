-- Counts of each area of a kind in a period and in the one before it, by place; within a place when one is given.
-- On time are those whose deadline fell into the period; open and overdue look at the end of the period. area_geom_3857.
select a.id, a.name, a.area_m2,
       ST_XMin(a.geom) as west, ST_YMin(a.geom) as south, ST_XMax(a.geom) as east, ST_YMax(a.geom) as north,
       count(i.id) filter (where i.in_period) as reported,
       count(i.id) filter (where i.in_period and i.patrol_found) as patrol_found,
       count(i.id) filter (where i.in_previous) as previous_reported,
       count(i.id) filter (where i.is_open) as open,
       count(i.id) filter (where i.is_open and i.deadline < :asOf) as overdue,
       count(i.id) filter (where i.is_due) as due,
       count(i.id) filter (where i.is_due and i.closed_at <= i.deadline) as on_time,
       count(i.id) filter (where i.is_closed) as closed,
       count(i.id) filter (where i.is_closed and i.rework_count > 0) as reworked,
       percentile_cont(0.5) within group (order by extract(epoch from i.closed_at - i.reported_at) / 86400)
           filter (where i.is_closed) as median_days
from area_current a
left join (
    select id, deadline, closed_at, reported_at, rework_count, patrol_found, geom_3857,
           reported_at >= cast(:from as timestamptz) and reported_at < cast(:to as timestamptz) as in_period,
           reported_at >= cast(:previousFrom as timestamptz) and reported_at < cast(:from as timestamptz) as in_previous,
           reported_at < cast(:asOf as timestamptz)
               and not (status = 'closed' and coalesce(closed_at, '-infinity') < cast(:asOf as timestamptz)) as is_open,
           deadline >= cast(:from as timestamptz) and deadline < cast(:asOf as timestamptz) as is_due,
           closed_at >= cast(:from as timestamptz) and closed_at < cast(:to as timestamptz) as is_closed
    from issue_located
    where status <> 'closed' or closed_at >= cast(:from as timestamptz)
       or deadline >= cast(:from as timestamptz) or reported_at >= cast(:previousFrom as timestamptz)
) i on ST_Contains(a.geom_3857, i.geom_3857)
where a.kind = :kind and (cast(:place as text) is null or ST_Covers((select place_geometry(cast(:place as text))), ST_PointOnSurface(a.geom)))
group by a.id, a.name, a.area_m2, a.geom
order by a.id
