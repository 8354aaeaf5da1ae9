-- Places of a run as GeoJSON features, coordinates to about a centimetre, in the order of their numbers. Key of
-- result_feature.
select json_build_object(
    'type', 'Feature',
    'id', feature,
    'geometry', ST_AsGeoJSON(geom, 7)::json,
    'properties', properties)
from result_feature
where run_id = :run
order by feature
