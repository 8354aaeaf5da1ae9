-- How many photographs an account sent that nothing uses yet. Index photo_unused, primary key of photo_upload.
select count(*)
from photo p
join photo_upload u on u.sha256 = p.sha256
where p.used_at is null and u.uploaded_by = :username
