-- Areas, roads, zones and issue numbers whose name holds the words, best first: exact, beginning, anywhere; within the
-- viewer's place.
with hits as (
    select 'area' as type, id, name, kind, geom from area_current where name ilike :pattern and kind <> 'unit_cell'
    union all
    select 'zone', id, name, 'zone', geom from zone_current where name ilike :pattern
    union all
    (select distinct on (name) 'road', id, name, grade, geom from road_current where name ilike :pattern)
    union all
    (select 'issue', id, source_id, category, geom from issue_located where source_id ilike :prefix
        and (:place::text is null or ST_Covers((select place_geometry(:place)), geom)) limit 10)
)
select json_build_object('type', type, 'id', id, 'name', name, 'kind', kind,
           'position', json_build_array(ST_X(ST_PointOnSurface(geom)), ST_Y(ST_PointOnSurface(geom))),
           'bounds', json_build_array(ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)))::text as hit
from hits
where (:place::text is null or ST_Covers((select place_geometry(:place)), ST_PointOnSurface(geom)))
order by lower(name) <> lower(:words), not name ilike :prefix, length(name), name, id
limit :limit
