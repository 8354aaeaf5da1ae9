-- Stretches of a zone by a run, with their lines and whether a crew reported one as blocked at that time: missed ones
-- first, longest first. Index coverage_stretch_zone.
select s.stretch, s.road_id, s.road_name, s.grade, s.state, s.from_m, s.to_m, s.passes, s.planned_passes,
       ST_X(ST_LineInterpolatePoint(s.geom, 0.5)) as lon, ST_Y(ST_LineInterpolatePoint(s.geom, 0.5)) as lat,
       (ST_AsGeoJSON(s.geom, 6)::jsonb -> 'coordinates')::text as line,
       exists (select 1 from stretch_blocked b
               where b.road_id = s.road_id and b.from_m < s.to_m and b.to_m > s.from_m
                 and least(b.to_m, s.to_m) - greatest(b.from_m, s.from_m) > 0.5 * (s.to_m - s.from_m)
                 and cast(:now as timestamptz) >= b.valid_from and cast(:now as timestamptz) < b.valid_until) as blocked
from stretch_coverage s
where s.run_id = :run and s.zone_id = :zone
order by case s.state when 'missed' then 1 when 'unknown' then 2 else 3 end, s.to_m - s.from_m desc, s.stretch
limit :limit
