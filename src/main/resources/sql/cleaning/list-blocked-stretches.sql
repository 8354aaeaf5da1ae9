-- Stretches that crews reported as blocked in a shift that touches a window. Index blocked_report_valid.
select road_id, from_m, to_m
from blocked_report
where valid_from < cast(:to as timestamptz) and valid_until > cast(:from as timestamptz)
order by road_id, from_m, id
