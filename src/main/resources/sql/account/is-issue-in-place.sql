-- Whether an issue lies in a place. Primary key.
select exists (select 1 from issue_located i where i.id = :id and ST_Covers(place_geometry(:place), i.geom))
