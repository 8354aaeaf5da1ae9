-- Whether an area lies in a place. Primary key.
select coalesce((select ST_Covers(place_geometry(cast(:place as text)), ST_PointOnSurface(a.geom))
                 from area_current a where a.id = :area), false)
