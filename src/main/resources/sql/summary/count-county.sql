-- The county's counts in a period and in the one before it. Overdue counts look at the end of each period.
-- Reads the issues of both periods (issue_reported_brin) and all that were open (no index serves "not closed").
select
    count(*) filter (where in_period) as reported,
    count(*) filter (where in_previous) as previous_reported,
    count(*) filter (where in_period and (closed_at is not null or deadline <= :now) and deadline is not null) as due,
    count(*) filter (where in_period and closed_at <= deadline) as on_time,
    count(*) filter (where in_previous and (closed_at is not null or deadline <= :now) and deadline is not null)
        as previous_due,
    count(*) filter (where in_previous and closed_at <= deadline) as previous_on_time,
    count(*) filter (where status <> 'closed' and deadline < :now) as overdue,
    count(*) filter (where deadline < cast(:from as timestamptz) and reported_at < cast(:from as timestamptz)
                       and (closed_at is null or closed_at >= cast(:from as timestamptz))) as previous_overdue
from (
    select status, reported_at, deadline, closed_at,
           reported_at >= cast(:from as timestamptz) and reported_at < cast(:to as timestamptz) as in_period,
           reported_at >= cast(:previousFrom as timestamptz) and reported_at < cast(:from as timestamptz) as in_previous
    from issue_located
) issues
