-- Removes photographs that nothing used since they were stored, and tells which. Index photo_unused.
delete from photo where used_at is null and stored_at < cast(:before as timestamptz) returning sha256
