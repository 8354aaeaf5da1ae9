-- Patches of a run by rank, each with its extent, its strongest cell's place and the smallest area there.
-- Primary key of hotspot_cell (run first), area_geom.
with member as (
    select patch, class, issue_count, effort_km, q, geom,
           row_number() over (partition by patch order by abs(z) desc, cell) as strength
    from hotspot_cell
    where run_id = :run and patch is not null
), patch as (
    select patch, count(*) as cells, sum(issue_count) as issues, sum(effort_km) as effort_km, min(q) as min_q,
           bool_or(class > 0) as hot, ST_Extent(geom) as extent
    from member
    group by patch
)
select p.patch, p.cells, p.issues, p.effort_km, p.min_q, p.hot, a.name as area_name,
       case when p.effort_km > 0 then p.issues / p.effort_km else p.issues / p.cells end as value,
       ST_X(centre.geom) as lon, ST_Y(centre.geom) as lat,
       ST_XMin(p.extent) as west, ST_YMin(p.extent) as south, ST_XMax(p.extent) as east, ST_YMax(p.extent) as north
from patch p
join member m on m.patch = p.patch and m.strength = 1
cross join lateral (select ST_Centroid(m.geom) as geom) centre
left join lateral (
    select name from area_current where ST_Contains(geom, centre.geom) and kind <> 'unit_cell' order by area_m2 limit 1
) a on true
order by p.patch
