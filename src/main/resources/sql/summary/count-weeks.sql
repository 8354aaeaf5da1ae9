-- Issues reported in each of the last weeks, the oldest first; weeks without any count as zero. issue_reported_brin.
select w.week, count(i.id) as issues
from generate_series(1, cast(:weeks as integer)) as k
cross join lateral (
    select cast(:end as timestamptz) - (cast(:weeks as integer) + 1 - k) * interval '7 days' as week) w
left join issue_located i on i.reported_at >= w.week and i.reported_at < w.week + interval '7 days'
group by w.week
order by w.week
