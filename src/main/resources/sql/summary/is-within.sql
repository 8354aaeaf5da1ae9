-- Whether an area lies in another. Primary key.
select ST_Contains(s.geom, ST_PointOnSurface(a.geom)) from area_current a, area_current s where a.id = :area and s.id = :scope
