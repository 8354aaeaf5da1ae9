-- Counts of the county, or of a place in it, in a period and in the one before. On time are those whose deadline fell into
-- the period; overdue counts look at the end of each period. issue_reported_brin.
select
    count(*) filter (where reported_at >= cast(:from as timestamptz) and reported_at < cast(:to as timestamptz)) as reported,
    count(*) filter (where reported_at >= cast(:previousFrom as timestamptz) and reported_at < cast(:from as timestamptz))
        as previous_reported,
    count(*) filter (where deadline >= cast(:from as timestamptz) and deadline < cast(:asOf as timestamptz)) as due,
    count(*) filter (where deadline >= cast(:from as timestamptz) and deadline < cast(:asOf as timestamptz)
                       and closed_at <= deadline) as on_time,
    count(*) filter (where deadline >= cast(:previousFrom as timestamptz) and deadline < cast(:from as timestamptz))
        as previous_due,
    count(*) filter (where deadline >= cast(:previousFrom as timestamptz) and deadline < cast(:from as timestamptz)
                       and closed_at <= deadline) as previous_on_time,
    count(*) filter (where reported_at < cast(:asOf as timestamptz) and deadline < cast(:asOf as timestamptz)
                       and not (status = 'closed' and coalesce(closed_at, '-infinity') < cast(:asOf as timestamptz)))
        as overdue,
    count(*) filter (where reported_at < cast(:from as timestamptz) and deadline < cast(:from as timestamptz)
                       and not (status = 'closed' and coalesce(closed_at, '-infinity') < cast(:from as timestamptz)))
        as previous_overdue
from issue_located i
where cast(:place as text) is null or ST_Covers((select place_geometry(cast(:place as text))), i.geom)
