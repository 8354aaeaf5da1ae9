-- Zones of a coverage run: metres × passes as for cells, and what a hotspot run says of their ground. A zone is hot where a
-- quarter of its tested ground is hot, cold where half of it is, tested where half of it is.
-- Key of coverage_area and coverage_stretch, hotspot_cell_geom_3857.
with swept as (
    select zone_id,
           sum(length_m) as road_m,
           sum(length_m * planned_passes) filter (where state not in ('unknown', 'justified')) as required,
           sum(length_m * least(passes, planned_passes)) filter (where state not in ('unknown', 'justified')) as done,
           sum(length_m * passes) filter (where state not in ('unknown', 'justified')) as driven,
           sum(length_m * planned_passes) filter (where state = 'unknown') as unknown
    from stretch_located
    where run_id = :coverage and zone_id is not null
    group by zone_id
), ground as (
    select z.zone_id, c.class, c.no_data, c.issue_count, c.effort_km, part.m2, part.m2 / ST_Area(c.geom_3857) as share
    from zone_covered z
    join hotspot_cell_tested c on c.run_id = :hotspots and ST_Intersects(c.geom_3857, z.geom_3857)
    cross join lateral (select ST_Area(ST_Intersection(c.geom_3857, z.geom_3857)) as m2) part
    where z.run_id = :coverage and part.m2 > 0
), found as (
    select zone_id,
           sum(m2) filter (where not no_data) >= 0.5 * sum(m2) as tested,
           sum(m2) filter (where class >= 2) >= 0.25 * sum(m2) filter (where not no_data) as hot,
           sum(m2) filter (where class <= -2) >= 0.5 * sum(m2) filter (where not no_data) as cold,
           sum(issue_count * share) as issue_count,
           sum(effort_km * share) as effort_km
    from ground
    group by zone_id
)
select z.zone_id as id, z.name, coalesce(f.tested, false) as tested, coalesce(f.hot, false) as hot,
       coalesce(f.cold, false) as cold, coalesce(f.issue_count, 0) as issue_count, f.effort_km,
       f.issue_count / nullif(f.effort_km, 0) as value, coalesce(s.road_m, 0) as road_m,
       coalesce(s.required, 0) as required, coalesce(s.done, 0) as done, coalesce(s.driven, 0) as driven,
       coalesce(s.unknown, 0) as unknown, ST_AsBinary(z.geom) as wkb
from zone_covered z
left join swept s on s.zone_id = z.zone_id
left join found f on f.zone_id = z.zone_id
where z.run_id = :coverage
order by z.zone_id
