-- Issues of a category, or of any, around a place that are open or were reported lately, the nearest first;
-- within the viewer's place.
-- issue_geom_3857.
with place as (
    select ST_SetSRID(ST_MakePoint(:lon, :lat), 4490) as geom
), near as (
    select i.id, i.source_id, i.category, i.status, i.address, i.reported_at, i.geom,
           ST_Distance(i.geom::geography, p.geom::geography) as metres
    from issue i, place p
    where i.geom_3857 && ST_Expand(ST_Transform(p.geom, 3857), cast(:radius as float8) / cos(radians(:lat)) * 1.01)
      and (:place::text is null or ST_Covers((select place_geometry(:place)), i.geom))
      and (cast(:category as text) is null or i.category = :category)
      and (i.status <> 'closed' or i.closed_at >= cast(:since as timestamptz))
)
select id, source_id, category, status, address, reported_at, metres, ST_X(geom) as lon, ST_Y(geom) as lat,
       array(select p.sha256 from issue_photo p where p.issue_id = near.id order by p.stage desc, p.sha256) as photos
from near
where metres <= cast(:radius as float8)
order by status = 'closed', metres, id
limit 20
