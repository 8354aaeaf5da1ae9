-- Facilities of the asked kinds, one of a kind in 4 pixels (more with :coarser); litter bins and stalls only from level 16.
-- GiST on geom_3857.
with bounds as (
    select ST_TileEnvelope(:z, :x, :y) as tile, 40075016.69 / (256 * 2 ^ :z) * :coarser as pixel
), cut as (
    select distinct on (f.kind, floor(ST_X(f.geom_3857) / (4 * b.pixel)), floor(ST_Y(f.geom_3857) / (4 * b.pixel)))
           f.id, f.kind, f.name, ST_AsMVTGeom(f.geom_3857, b.tile, 4096, 64, true) as geom
    from facility f, bounds b
    where f.geom_3857 && b.tile
      and (:z >= 16 or f.kind not in ('bin', 'market_stall'))
      and (:kinds::text is null or f.kind = any (string_to_array(:kinds, ',')))
    order by f.kind, floor(ST_X(f.geom_3857) / (4 * b.pixel)), floor(ST_Y(f.geom_3857) / (4 * b.pixel)), f.id
)
select ST_AsMVT(cut, 'facilities', 4096, 'geom', 'id') from cut where geom is not null
