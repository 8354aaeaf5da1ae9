-- Cells (or areas) of a hotspot run with what a coverage run says of the roads in each: metres × passes that were asked
-- for, done (none above what is asked for) and driven; unknown and justified stretches are apart.
-- hotspot_cell_geom_3857, key of coverage_stretch.
with part as (
    select c.cell, s.state, s.passes, s.planned_passes,
           s.length_m * ST_Length(ST_Intersection(s.geom_3857, c.geom_3857)) / nullif(ST_Length(s.geom_3857), 0) as metres
    from stretch_located s
    join hotspot_cell_tested c on c.run_id = :hotspots and ST_Intersects(c.geom_3857, s.geom_3857)
    where s.run_id = :coverage
), swept as (
    select cell,
           sum(metres) as road_m,
           sum(metres * planned_passes) filter (where state not in ('unknown', 'justified')) as required,
           sum(metres * least(passes, planned_passes)) filter (where state not in ('unknown', 'justified')) as done,
           sum(metres * passes) filter (where state not in ('unknown', 'justified')) as driven,
           sum(metres * planned_passes) filter (where state = 'unknown') as unknown
    from part
    group by cell
)
select c.cell as id, c.name, not c.no_data as tested, c.class >= 2 as hot, c.class <= -2 as cold,
       c.issue_count, c.effort_km, c.value, coalesce(s.road_m, 0) as road_m, coalesce(s.required, 0) as required,
       coalesce(s.done, 0) as done, coalesce(s.driven, 0) as driven, coalesce(s.unknown, 0) as unknown,
       ST_AsBinary(c.geom) as wkb
from hotspot_cell_tested c
left join swept s on s.cell = c.cell
where c.run_id = :hotspots
order by c.cell
