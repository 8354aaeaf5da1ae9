-- The same counts of issues on back alleys (nearest road an alley, at most 30 m away) by community, with the kilometres of
-- alley there. road_geom_3857, area_geom_3857.
select a.id, a.name, a.area_m2, l.kilometres,
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
cross join lateral (
    select coalesce(sum(ST_Length(ST_Intersection(r.geom, a.geom)::geography)), 0) / 1000 as kilometres
    from road_current r where r.grade = 'alley' and ST_Intersects(r.geom, a.geom)) l
left join (
    select i.id, i.deadline, i.closed_at, i.reported_at, i.rework_count, i.patrol_found, i.geom_3857,
           i.reported_at >= cast(:from as timestamptz) and i.reported_at < cast(:to as timestamptz) as in_period,
           i.reported_at >= cast(:previousFrom as timestamptz) and i.reported_at < cast(:from as timestamptz) as in_previous,
           i.reported_at < cast(:asOf as timestamptz)
               and not (i.status = 'closed' and coalesce(i.closed_at, '-infinity') < cast(:asOf as timestamptz)) as is_open,
           i.deadline >= cast(:from as timestamptz) and i.deadline < cast(:asOf as timestamptz) as is_due,
           i.closed_at >= cast(:from as timestamptz) and i.closed_at < cast(:to as timestamptz) as is_closed
    from issue_located i
    cross join lateral (
        select r.grade from road_current r
        where ST_DWithin(r.geom_3857, i.geom_3857, 30 / cos(radians(ST_Y(i.geom))))
        order by ST_Distance(r.geom_3857, i.geom_3857) limit 1) nearest
    where nearest.grade = 'alley'
      and (i.status <> 'closed' or i.closed_at >= cast(:from as timestamptz)
           or i.deadline >= cast(:from as timestamptz) or i.reported_at >= cast(:previousFrom as timestamptz))
) i on ST_Contains(a.geom_3857, i.geom_3857)
where a.kind = 'community' and (cast(:place as text) is null or ST_Covers((select place_geometry(cast(:place as text))), ST_PointOnSurface(a.geom)))
group by a.id, a.name, a.area_m2, a.geom, l.kilometres
order by a.id
