-- Keeps the coverage of each zone on one day for good; metres count once for each planned pass. Primary keys.
insert into coverage_daily (day, zone_id, area_coverage, planned_m, swept_m, missed_m, unknown_m)
select cast(:day as date), a.target_id, least(1, a.covered_m2 / nullif(a.area_m2, 0)), coalesce(s.planned, 0), coalesce(s.swept, 0), coalesce(s.missed, 0),
       coalesce(s.unknown, 0)
from coverage_area a
left join (
    select zone_id,
           sum((to_m - from_m) * planned_passes) as planned,
           sum((to_m - from_m) * least(passes, planned_passes)) as swept,
           sum((to_m - from_m) * greatest(planned_passes - passes, 0)) filter (where state <> 'unknown') as missed,
           sum((to_m - from_m) * planned_passes) filter (where state = 'unknown') as unknown
    from coverage_stretch
    where run_id = :run
    group by zone_id
) s on s.zone_id = a.target_id
where a.run_id = :run and a.target = 'zone'
on conflict (day, zone_id) do update
set area_coverage = excluded.area_coverage, planned_m = excluded.planned_m, swept_m = excluded.swept_m,
    missed_m = excluded.missed_m, unknown_m = excluded.unknown_m
