-- Who sent a photograph. Primary key.
insert into photo_upload (sha256, uploaded_by) values (:sha256, :username) on conflict do nothing
