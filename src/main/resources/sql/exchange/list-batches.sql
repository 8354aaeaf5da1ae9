-- Imports, the latest first. Primary key, backwards.
select id, kind, file_name, format, datum, encoding, status, row_count, accepted_count, refused_count, duplicate_count,
       repaired_count, notes, created_by, created_at,
       coalesce(extract(epoch from finished_at - created_at), 0)::double precision as seconds
from import_batch order by id desc limit :limit
