-- Status of an import, its row locked against a second undo. Primary key.
select status from import_batch where id = :batch for update
