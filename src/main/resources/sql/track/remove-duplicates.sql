-- Takes out positions whose vehicle and time stood in an earlier row or are in the table already, and returns them.
-- Primary key of track_point.
with numbered as (
    select line, vehicle, at, row_number() over (partition by vehicle, at order by line) as occurrence
    from position_staging
), duplicate as (
    select line, true as in_file from numbered where occurrence > 1
    union all
    select n.line, false
    from numbered n
    join vehicle v on v.code = n.vehicle
    join track_point p on p.vehicle_id = v.id and p.at = n.at
    where n.occurrence = 1
)
delete from position_staging s using duplicate d where s.line = d.line
returning s.line, s.vehicle || ' ' || s.at as value,
    case when d.in_file then 'The vehicle has this time in an earlier row of the file.'
         else 'The vehicle has a position of this time already.' end as message
