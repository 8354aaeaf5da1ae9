-- Coverage of zones by a run, as columns of equal length; the shapes are kept with it. Primary key of zone.
insert into coverage_area (run_id, target, target_id, name, area_m2, covered_m2, coverage, road_m, swept_m, missed_m,
                           unknown_m, confidence, required_pass_m, done_pass_m, passes_m2, geom)
select :run, 'zone', t.id, t.name, f.area, f.covered1, least(1, f.coverage), f.road, f.swept, f.missed,
       f.unknown, nullif(f.confidence, 'NaN'), f.required, f.done, array[f.covered1, f.covered2, f.covered3, f.covered4], t.geom
from unnest(cast(:ids as bigint[]), cast(:area as double precision[]), cast(:covered1 as double precision[]),
            cast(:covered2 as double precision[]), cast(:covered3 as double precision[]),
            cast(:covered4 as double precision[]), cast(:coverage as double precision[]), cast(:road as double precision[]),
            cast(:swept as double precision[]), cast(:missed as double precision[]),
            cast(:unknown as double precision[]), cast(:confidence as double precision[]),
            cast(:required as double precision[]),
            cast(:done as double precision[]))
    as f (id, area, covered1, covered2, covered3, covered4, coverage, road, swept, missed, unknown, confidence, required, done)
join zone_current t on t.id = f.id
