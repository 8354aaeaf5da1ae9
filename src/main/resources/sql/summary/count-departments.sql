-- Each department's responsibility: open, overdue, on time among those due in the period, reworked among those closed in it.
-- No index: all issues that were open in the period.
select d.id, d.name,
       count(*) filter (where i.reported_at < cast(:asOf as timestamptz)
           and not (i.status = 'closed' and coalesce(i.closed_at, '-infinity') < cast(:asOf as timestamptz))) as open,
       count(*) filter (where i.reported_at < cast(:asOf as timestamptz) and i.deadline < cast(:asOf as timestamptz)
           and not (i.status = 'closed' and coalesce(i.closed_at, '-infinity') < cast(:asOf as timestamptz))) as overdue,
       count(*) filter (where i.deadline >= cast(:from as timestamptz) and i.deadline < cast(:asOf as timestamptz)) as due,
       count(*) filter (where i.deadline >= cast(:from as timestamptz) and i.deadline < cast(:asOf as timestamptz)
                          and i.closed_at <= i.deadline) as on_time,
       count(*) filter (where i.closed_at >= cast(:from as timestamptz) and i.closed_at < cast(:to as timestamptz)) as closed,
       count(*) filter (where i.closed_at >= cast(:from as timestamptz) and i.closed_at < cast(:to as timestamptz)
                          and i.rework_count > 0) as reworked
from issue_located i
join department_current d on d.id = i.department_id
where cast(:place as text) is null or ST_Covers((select place_geometry(cast(:place as text))), i.geom)
group by d.id, d.name
order by d.id
