-- A text that changes with every import, undo and replacement of the base map. Few rows; primary key of import_batch.
select version from data_version
