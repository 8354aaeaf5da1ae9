-- A file that was tried, locked so that it is committed once; and how its import stands, null before there is one.
-- Primary keys.
select p.id, p.file_name, p.file_sha256, p.byte_count, p.parameters, p.created_by, p.created_at, p.batch_id,
       b.status as batch_status
from import_preview p left join import_batch b on b.id = p.batch_id
where p.id = :id
for update of p
