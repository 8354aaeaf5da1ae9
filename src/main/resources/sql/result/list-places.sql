-- Places of a run that touch and have the same value of a property, with the smallest area and the nearest named road at
-- their middle; the most issues of each value first. Places with a name of their own stay apart.
-- Key of result_feature, area_geom, road_geom.
with feature as (
    select feature, properties ->> :by as value, properties ->> 'name' as own_name, properties, geom,
           ST_ClusterDBSCAN(geom, 0.0000005, 1) over (partition by properties ->> :by, properties ->> 'name') as patch
    from result_feature
    where run_id = :run and properties ->> :by is not null
      and properties ->> :by <> all (cast(:without as text[]))
), place as (
    select value, own_name, patch, count(*) as features, ST_Extent(geom) as extent,
           sum(cast(properties ->> 'count' as float8)) as issues,
           sum(cast(properties ->> 'effortKm' as float8)) as effort_km,
           avg(cast(properties ->> 'requiredPasses' as float8)) as required_passes,
           avg(cast(properties ->> 'passes' as float8)) as passes,
           (array_agg(ST_PointOnSurface(geom) order by cast(properties ->> 'count' as float8) desc nulls last, feature))[1]
               as middle
    from feature
    group by value, own_name, patch
    order by value, issues desc nulls last, features desc, patch
    limit 500
)
select p.value, p.features, p.issues, p.effort_km, p.required_passes, p.passes,
       coalesce(p.own_name, a.name) as area_name, r.name as road_name, ST_X(p.middle) as lon, ST_Y(p.middle) as lat,
       ST_XMin(p.extent) as west, ST_YMin(p.extent) as south, ST_XMax(p.extent) as east, ST_YMax(p.extent) as north
from place p
left join lateral (
    select name from area_current
    where ST_Contains(geom, p.middle) and kind not in ('unit_cell', 'county') order by area_m2 limit 1
) a on true
left join lateral (
    select name from road_current
    where name <> '' and ST_DWithin(geom, p.middle, 0.0015) order by geom <-> p.middle limit 1
) r on true
order by p.value, p.issues desc nulls last, p.features desc, p.patch
