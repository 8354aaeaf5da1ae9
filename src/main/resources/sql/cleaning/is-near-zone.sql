-- Whether a place lies in one of the zones or at most so many metres outside. Primary key.
select exists (
    select 1 from zone
    where id = any (cast(:zones as integer[]))
      and ST_DWithin(geom::geography, ST_SetSRID(ST_MakePoint(:lon, :lat), 4490)::geography, :metres))
