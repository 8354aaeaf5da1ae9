-- Areas of a kind with their boxes, by name. Unique index on (kind, source_id).
select json_build_object('id', id, 'kind', kind, 'sourceId', source_id, 'name', name, 'areaM2', area_m2,
           'bounds', json_build_array(ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)))::text as area
from area_current
where kind = :kind
  and (:place::text is null or ST_Covers((select place_geometry(:place)), ST_PointOnSurface(geom)))
order by name, id
