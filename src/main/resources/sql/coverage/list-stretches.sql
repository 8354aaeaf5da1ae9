-- Stretches of a run, of one zone or all, of one state or all: missed ones first, longest first.
-- Primary key (run first), coverage_stretch_zone.
select stretch, road_id, road_name, grade, state, to_m - from_m as length_m, passes, planned_passes, right_m, left_m,
       confidence,
       ST_X(ST_LineInterpolatePoint(geom, 0.5)) as lon, ST_Y(ST_LineInterpolatePoint(geom, 0.5)) as lat,
       ST_XMin(geom) as west, ST_YMin(geom) as south, ST_XMax(geom) as east, ST_YMax(geom) as north
from coverage_stretch
where run_id = :run
  and (cast(:zone as integer) is null or zone_id = :zone)
  and (cast(:state as text) is null or state = :state)
order by case state when 'missed' then 1 when 'unknown' then 2 else 3 end, to_m - from_m desc, stretch
limit :limit
