-- A photograph with its camera's notes. Primary key.
select sha256, media_type, byte_count, taken_at, ST_X(position) as lon, ST_Y(position) as lat
from photo where sha256 = :sha256
