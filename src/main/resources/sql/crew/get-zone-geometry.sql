-- A zone's outline as GeoJSON. Primary key.
select ST_AsGeoJSON(geom, 7) from zone_current where id = :zone
