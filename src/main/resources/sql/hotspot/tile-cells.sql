-- Cells of a run as a tile. Figures only where a cell is wide enough to be clicked (12 pixels); below 4 pixels only cells
-- that say something, so that a tile stays small. hotspot_cell_geom_3857.
with bounds as (
    select ST_TileEnvelope(:z, :x, :y) as tile, 40075016.69 / (256 * 2 ^ :z) * :coarser as pixel
), found as (
    select c.*, b.tile, (ST_XMax(c.geom_3857) - ST_XMin(c.geom_3857)) / b.pixel as wide
    from hotspot_cell c, bounds b
    where c.run_id = :run and c.geom_3857 && b.tile
), cut as (
    select cell, class, no_data as "noData", patch,
           case when wide >= 12 then round(value::numeric, 3)::real end as value,
           case when wide >= 12 then issue_count::real end as count,
           case when wide >= 12 then round(effort_km::numeric, 2)::real end as "effortKm",
           case when wide >= 12 then round(z::numeric, 2)::real end as z,
           case when wide >= 12 then round(p::numeric, 4)::real end as p,
           case when wide >= 12 then round(q::numeric, 4)::real end as q,
           ST_AsMVTGeom(geom_3857, tile, 4096, 64, true) as geom
    from found
    where wide >= 4 or class <> 0
)
select ST_AsMVT(cut, 'cells', 4096, 'geom', 'cell') from cut where geom is not null
