-- Areas of the asked kinds (all but unit cells when none is asked for), simplified to half a pixel. GiST on geom_3857.
with bounds as (
    select ST_TileEnvelope(:z, :x, :y) as tile, 40075016.69 / (256 * 2 ^ :z) * :coarser as pixel
), cut as (
    select a.id, a.kind, a.name, round(a.area_m2)::bigint as "areaM2",
           ST_AsMVTGeom(ST_Simplify(a.geom_3857, b.pixel / 2, true), b.tile, 4096, 64, true) as geom
    from area_current a, bounds b
    where a.geom_3857 && b.tile
      and case when :kinds::text is null then a.kind <> 'unit_cell' else a.kind = any (string_to_array(:kinds, ',')) end
      and (:place::text is null or ST_Covers((select place_geometry(:place)), ST_PointOnSurface(a.geom)))
      and ST_XMax(a.geom_3857) - ST_XMin(a.geom_3857) + ST_YMax(a.geom_3857) - ST_YMin(a.geom_3857) > 2 * b.pixel
)
select ST_AsMVT(cut, 'areas', 4096, 'geom', 'id') from cut where geom is not null
