-- Facilities of the asked kinds; litter bins and stalls only from level 16. GiST on geom_3857.
with bounds as (
    select ST_TileEnvelope(:z, :x, :y) as tile
), cut as (
    select f.id, f.kind, f.name, ST_AsMVTGeom(f.geom_3857, b.tile, 4096, 64, true) as geom
    from facility f, bounds b
    where f.geom_3857 && b.tile
      and (:z >= 16 or f.kind not in ('bin', 'market_stall'))
      and (:kinds::text is null or f.kind = any (string_to_array(:kinds, ',')))
    limit 3000
)
select ST_AsMVT(cut, 'facilities', 4096, 'geom', 'id') from cut where geom is not null
