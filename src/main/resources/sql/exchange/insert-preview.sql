-- Notes a file that was tried.
insert into import_preview (id, file_name, file_sha256, byte_count, parameters, created_by)
values (:id, :fileName, :sha256, :bytes, :parameters::jsonb, :createdBy)
returning created_at
