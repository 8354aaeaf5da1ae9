-- Areas and streets that a list may name instead of coordinates, with a place in each. Unit cells have numbers, no names.
-- Small tables.
select kind, name, ST_X(place) as lon, ST_Y(place) as lat
from (
    select 'area' as kind, name, ST_PointOnSurface(geom) as place
    from area_current
    where kind not in ('county', 'unit_cell') and name <> ''
    union all
    select 'road', name, ST_LineInterpolatePoint(ST_GeometryN((array_agg(geom order by length_m desc))[1], 1), 0.5)
    from road_current
    where name <> ''
    group by name
) named
