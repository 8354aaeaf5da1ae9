-- Coverage of a run's zones, areas or both, sorted by coverage (worst first), missed metres (most first) or name.
-- Primary key (run first).
select target_id, target, name, area_m2, coverage, least(1, covered_m2 / nullif(area_m2, 0)) as area_coverage, road_m, swept_m, missed_m, unknown_m,
       least(1, coverage + case when road_m >= 50 and swept_m + missed_m + unknown_m > 0
                                then unknown_m / (swept_m + missed_m + unknown_m) else 0 end) as coverage_most, confidence,
       required_pass_m, done_pass_m,
       ST_XMin(geom) as west, ST_YMin(geom) as south, ST_XMax(geom) as east, ST_YMax(geom) as north
from coverage_area
where run_id = :run and (cast(:target as text) is null or target = :target)
order by target desc,
         case cast(:sort as text) when 'coverage' then coverage when 'missed' then -missed_m end,
         name, target_id
