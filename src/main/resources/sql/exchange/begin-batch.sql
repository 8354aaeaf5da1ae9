-- Registers an import before its first row is read; returns its number.
insert into import_batch (kind, file_name, file_sha256, status, created_by)
values (:kind, :fileName, :sha256, 'running', :createdBy)
returning id
