-- Land of the county's outline in no zone: pieces of at least :leastM2 square metres, ten metres wide on average.
-- Largest first; none when no area of kind county is known. area_kind, all zones.
with county as (
    select ST_Union(geom) as geom from area_current where kind = 'county'
), zones as (
    select ST_Union(geom) as geom from zone_current
), pieces as (
    select (ST_Dump(ST_CollectionExtract(
               coalesce(ST_Difference(c.geom, z.geom), c.geom), 3))).geom as geom
    from county c, zones z
    where c.geom is not null
), measured as (
    select geom, ST_Area(geom::geography) as area_m2, ST_Perimeter(geom::geography) as perimeter_m
    from pieces
)
select area_m2, ST_AsGeoJSON(geom, 6, 0) as shape,
       ST_XMin(geom) as west, ST_YMin(geom) as south, ST_XMax(geom) as east, ST_YMax(geom) as north
from measured
where area_m2 >= :leastM2 and 2 * area_m2 >= 10 * perimeter_m
order by area_m2 desc, west, south
