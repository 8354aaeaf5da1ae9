-- Cleaning zones as features; who is confined to zones sees those only, who is bound to a place those in it. Read by primary key, GiST on geom.
select z.id, z.source_id, z.name, c.code as crew, c.name as crew_name, z.area_m2, z.geom
from zone z left join crew c on c.id = z.crew_id
where (cast(:place as text) is null or ST_Covers((select place_geometry(:place)), ST_PointOnSurface(z.geom)))
  and (cast(:username as text) is null or exists (
        select 1 from zone_viewer v where v.username = :username and v.zone_id = z.id))
