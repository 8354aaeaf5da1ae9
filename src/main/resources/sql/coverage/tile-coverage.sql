-- Zones (and areas) and stretches of a run as one tile of two layers. Below 3 pixels a stretch is left out, and below
-- level 13 every one that needs no attention, so that a tile stays small. A crew sees its own zones.
-- coverage_area_geom_3857, coverage_stretch_geom_3857.
with bounds as (
    select ST_TileEnvelope(:z, :x, :y) as tile, 40075016.69 / (256 * 2 ^ :z) * :coarser as pixel
), zones as (
    select a.target_id as id, a.target, a.name, round(a.coverage::numeric, 3)::real as coverage,
           round(a.area_m2)::bigint as "areaM2", round(a.swept_m)::integer as "sweptM",
           round(a.required_pass_m)::integer as "requiredPassM", round(a.done_pass_m)::integer as "donePassM",
           round(a.missed_m)::integer as "missedM", round(a.unknown_m)::integer as "unknownM", round(a.confidence::numeric, 2)::real as confidence,
           ST_AsMVTGeom(ST_Simplify(a.geom_3857, b.pixel / 2, true), b.tile, 4096, 64, true) as geom
    from coverage_area a, bounds b
    where a.run_id = :run and a.geom_3857 && b.tile
      and ST_XMax(a.geom_3857) - ST_XMin(a.geom_3857) + ST_YMax(a.geom_3857) - ST_YMin(a.geom_3857) > 4 * b.pixel
      and (cast(:zones as integer[]) is null
           or (a.target = 'zone' and a.target_id = any (cast(:zones as integer[]))))
), stretches as (
    select s.stretch, s.road_name as name, s.grade, s.state, s.passes, s.planned_passes::real as planned,
           round(s.to_m - s.from_m)::integer as "lengthM", round(s.right_m)::integer as "rightM",
           round(s.left_m)::integer as "leftM", round(s.confidence::numeric, 2)::real as confidence, s.zone_id as zone, s.road_id as road,
           ST_AsMVTGeom(ST_Simplify(s.geom_3857, b.pixel / 2, true), b.tile, 4096, 64, true) as geom
    from coverage_stretch s, bounds b
    where s.run_id = :run and s.geom_3857 && b.tile
      and s.to_m - s.from_m > 3 * b.pixel
      and (:z >= 13 or s.state in ('missed', 'unknown'))
      and (cast(:zones as integer[]) is null or s.zone_id = any (cast(:zones as integer[])))
)
select coalesce((select ST_AsMVT(zones, 'zones', 4096, 'geom') from zones where geom is not null), '')
    || coalesce((select ST_AsMVT(stretches, 'stretches', 4096, 'geom') from stretches where geom is not null), '')
