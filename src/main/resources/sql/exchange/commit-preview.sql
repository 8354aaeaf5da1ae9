-- Says which import a tried file became. Primary key.
update import_preview set batch_id = :batch where id = :id
