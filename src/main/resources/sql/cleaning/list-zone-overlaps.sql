-- Pairs of zones that share more land than drawing errors explain: at least :leastM2 square metres, ten metres wide on
-- average. Largest first. zone_geom.
with pairs as (
    select a.id as one_id, a.name as one_name, b.id as other_id, b.name as other_name,
           ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 3) as geom
    from zone_current a
    join zone_current b on a.id < b.id and a.geom && b.geom and ST_Intersects(a.geom, b.geom)
), measured as (
    select *, ST_Area(geom::geography) as area_m2, ST_Perimeter(geom::geography) as perimeter_m
    from pairs
    where not ST_IsEmpty(geom)
)
select one_id, one_name, other_id, other_name, area_m2, ST_AsGeoJSON(geom, 6, 0) as shape,
       ST_XMin(geom) as west, ST_YMin(geom) as south, ST_XMax(geom) as east, ST_YMax(geom) as north
from measured
where area_m2 >= :leastM2 and 2 * area_m2 >= 10 * perimeter_m
order by area_m2 desc, one_id, other_id
