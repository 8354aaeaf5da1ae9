-- Issues that pass the filter as GeoJSON features, newest identity first, after a given identity. GiST on geom_3857 for
-- the box, primary key for the order.
select i.id, json_build_object('type', 'Feature', 'id', i.id,
           'geometry', ST_AsGeoJSON(i.geom, 7)::json,
           'properties', json_build_object('sourceId', i.source_id, 'category', i.category, 'source', i.source,
               'status', i.status, 'reportedAt', i.reported_at, 'deadline', i.deadline, 'closedAt', i.closed_at))::text as feature
from issue_located i
where (:west::float8 is null or i.geom_3857 && ST_Transform(ST_MakeEnvelope(:west, :south, :east, :north, 4326), 3857))
  and (:category::text is null or i.category = any (string_to_array(:category, ',')))
  and (:source::text is null or i.source = any (string_to_array(:source, ',')))
  and (:status::text is null or i.status = any (string_to_array(:status, ',')))
  and (:from::timestamptz is null or i.reported_at >= :from)
  and (:until::timestamptz is null or i.reported_at < :until)
  and (:place::text is null or ST_Covers((select place_geometry(:place)), i.geom))
  and (:after::bigint is null or i.id < :after)
order by i.id desc
limit :limit
