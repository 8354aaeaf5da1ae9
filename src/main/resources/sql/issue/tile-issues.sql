-- Issues that pass the filter. Single points from level 16 while at most 1,500 lie in the tile; otherwise counted
-- together on a lattice of 32 × 32 squares, so that a tile stays small. GiST on geom_3857.
with bounds as (
    select ST_TileEnvelope(:z, :x, :y) as tile
), chosen as materialized (
    select i.id, i.category, i.source, i.status, i.geom_3857
    from issue_located i, bounds b
    where i.geom_3857 && b.tile
      -- the index knows boxes to a metre; a point on an edge belongs to the tile east or south of it
      and ST_X(i.geom_3857) >= ST_XMin(b.tile) and ST_X(i.geom_3857) < ST_XMax(b.tile)
      and ST_Y(i.geom_3857) > ST_YMin(b.tile) and ST_Y(i.geom_3857) <= ST_YMax(b.tile)
      and (:category::text is null or i.category = any (string_to_array(:category, ',')))
      and (:source::text is null or i.source = any (string_to_array(:source, ',')))
      and (:status::text is null or i.status = any (string_to_array(:status, ',')))
      and (:from::timestamptz is null or i.reported_at >= :from)
      and (:until::timestamptz is null or i.reported_at < :until)
      and (:place::text is null or ST_Covers((select place_geometry(:place)), i.geom))
      and (:username::text is null or exists (
            select 1 from zone z join zone_member m on m.zone_id = z.id join app_user u on u.id = m.user_id
            where u.username = :username and ST_Intersects(z.geom, i.geom)))
), amount as (
    select count(*) as n from chosen
), singles as (
    select c.id, c.category, c.source, c.status, 1 as n, ST_AsMVTGeom(c.geom_3857, b.tile, 4096, 64, true) as geom
    from chosen c, bounds b, amount a
    where :z >= 16 and a.n <= 1500
), counted as (
    select null::bigint as id, mode() within group (order by c.category) as category, null::text as source,
           null::text as status, count(*)::integer as n,
           ST_AsMVTGeom(ST_Centroid(ST_Collect(c.geom_3857)), min(b.tile::text)::geometry, 4096, 64, true) as geom
    from chosen c, bounds b, amount a
    where not (:z >= 16 and a.n <= 1500)
    group by floor((ST_X(c.geom_3857) - ST_XMin(b.tile)) / (ST_XMax(b.tile) - ST_XMin(b.tile)) * :lattice),
             floor((ST_Y(c.geom_3857) - ST_YMin(b.tile)) / (ST_YMax(b.tile) - ST_YMin(b.tile)) * :lattice)
), cut as (
    select * from singles union all select * from counted
)
select ST_AsMVT(cut, 'issues', 4096, 'geom', 'id') from cut where geom is not null
