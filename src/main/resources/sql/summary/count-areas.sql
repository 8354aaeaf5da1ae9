-- Counts of each area of a kind in a period and in the one before it, by place. area_geom_3857.
select a.id, a.name, a.area_m2,
       ST_XMin(a.geom) as west, ST_YMin(a.geom) as south, ST_XMax(a.geom) as east, ST_YMax(a.geom) as north,
       count(i.id) filter (where i.in_period) as reported,
       count(i.id) filter (where i.in_previous) as previous_reported,
       count(i.id) filter (where i.status <> 'closed') as open,
       count(i.id) filter (where i.status <> 'closed' and i.deadline < :now) as overdue,
       count(i.id) filter (where i.in_period and (i.closed_at is not null or i.deadline <= :now)
                             and i.deadline is not null) as due,
       count(i.id) filter (where i.in_period and i.closed_at <= i.deadline) as on_time
from area_current a
left join (
    select id, status, deadline, closed_at, geom_3857,
           reported_at >= cast(:from as timestamptz) and reported_at < cast(:to as timestamptz) as in_period,
           reported_at >= cast(:previousFrom as timestamptz) and reported_at < cast(:from as timestamptz) as in_previous
    from issue_located
    where status <> 'closed'
       or (reported_at >= cast(:previousFrom as timestamptz) and reported_at < cast(:to as timestamptz))
) i on ST_Contains(a.geom_3857, i.geom_3857)
where a.kind = :kind
group by a.id, a.name, a.area_m2, a.geom
order by a.id
