-- A photograph, unless it is there already. Primary key.
insert into photo (sha256, media_type, byte_count, taken_at, position)
values (:sha256, :mediaType, :bytes, cast(:takenAt as timestamptz),
        ST_SetSRID(ST_MakePoint(cast(:lon as double precision), cast(:lat as double precision)), 4490))
on conflict (sha256) do nothing
