-- Marks a photograph that an account sent as used. Primary keys.
update photo set used_at = coalesce(used_at, now())
where sha256 = :sha256
  and exists (select 1 from photo_upload u where u.sha256 = :sha256 and u.uploaded_by = :username)
