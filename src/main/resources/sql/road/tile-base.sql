-- The county's own base map as one tile: land, water, green, buildings, roads, places. GiST on geom_3857. Small things
-- are left out while they are below about two pixels.
with bounds as (
    select ST_TileEnvelope(:z, :x, :y) as tile, 40075016.69 / (256 * 2 ^ :z) * :coarser as pixel
), shapes as (
    select f.kind, f.name, ST_AsMVTGeom(f.geom_3857, b.tile, 4096, 64, true) as geom
    from basemap_feature f, bounds b
    where f.geom_3857 && b.tile
      and (f.kind <> 'building' or :z >= 14)
      and (f.kind = 'place' or ST_XMax(f.geom_3857) - ST_XMin(f.geom_3857) > 2 * b.pixel)
), streets as (
    select r.grade, r.name, r.width_m::real as width, ST_AsMVTGeom(ST_Simplify(r.geom_3857, b.pixel / 2), b.tile, 4096, 64, true) as geom
    from road_current r, bounds b
    where r.geom_3857 && b.tile
      and (:z >= 14 or r.grade <> 'alley')
      and (:z >= 12 or r.grade in ('trunk', 'secondary', 'unclassified'))
      and (:z >= 9 or r.grade = 'trunk')
)
select coalesce((select ST_AsMVT(s, 'land', 4096, 'geom') from (select name, geom from shapes where kind = 'land') s), '')
    || coalesce((select ST_AsMVT(s, 'green', 4096, 'geom') from (select name, geom from shapes where kind = 'green') s), '')
    || coalesce((select ST_AsMVT(s, 'water', 4096, 'geom') from (select name, geom from shapes where kind = 'water') s), '')
    || coalesce((select ST_AsMVT(s, 'building', 4096, 'geom') from (select geom from shapes where kind = 'building') s), '')
    || coalesce((select ST_AsMVT(streets, 'roads', 4096, 'geom') from streets), '')
    || coalesce((select ST_AsMVT(s, 'places', 4096, 'geom') from (select name, geom from shapes where kind = 'place') s), '')
