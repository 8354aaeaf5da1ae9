-- Places of a run as a tile, with their figures. Places below 2 pixels are left out, so that a tile stays small.
-- Points up to ten pixels outside come, too: their circles reach in. result_feature_geom_3857.
with bounds as (
    select ST_TileEnvelope(:z, :x, :y) as tile, ST_TileEnvelope(:z, :x, :y, margin => 0.04) as around, 40075016.69 / (256 * 2 ^ :z) * :coarser as pixel
), cut as (
    select f.feature, f.properties, ST_AsMVTGeom(f.geom_3857, b.tile, 4096, 164, true) as geom
    from result_feature f, bounds b
    where f.run_id = :run and f.geom_3857 && b.around
      and (ST_Dimension(f.geom_3857) = 0
           or ST_XMax(f.geom_3857) - ST_XMin(f.geom_3857) >= 2 * b.pixel
           or ST_YMax(f.geom_3857) - ST_YMin(f.geom_3857) >= 2 * b.pixel)
)
select ST_AsMVT(cut, 'features', 4096, 'geom', 'feature') from cut where geom is not null
