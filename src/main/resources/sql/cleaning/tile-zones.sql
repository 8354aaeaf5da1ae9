-- Cleaning zones; a crew account sees its own only, an account with a place those in it. GiST on geom_3857.
with bounds as (
    select ST_TileEnvelope(:z, :x, :y) as tile, 40075016.69 / (256 * 2 ^ :z) * :coarser as pixel
), cut as (
    select z.id, z.name, c.name as crew, ST_AsMVTGeom(ST_Simplify(z.geom_3857, b.pixel / 2, true), b.tile, 4096, 64, true) as geom
    from bounds b
    join zone z on z.geom_3857 && b.tile
    left join crew c on c.id = z.crew_id
    where (:username::text is null
       or exists (select 1 from zone_member m join app_user u on u.id = m.user_id
                  where u.username = :username and m.zone_id = z.id))
      and (:place::text is null or ST_Covers((select place_geometry(:place)), ST_PointOnSurface(z.geom)))
)
select ST_AsMVT(cut, 'zones', 4096, 'geom', 'id') from cut where geom is not null
