-- The name of a street office that a summary may be limited to, for somebody who may look at a place or at all; nothing when
-- there is none. Primary key.
select name from area_current
where id = :id and kind = 'street_office'
  and (cast(:place as text) is null or ST_Covers((select place_geometry(cast(:place as text))), geom))
