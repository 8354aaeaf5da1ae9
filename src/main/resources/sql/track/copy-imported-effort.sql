-- Patrol effort that an import adds up, by binary copy.
copy patrol_effort (day, column_index, row_index, kilometres, import_batch_id) from stdin (format binary)
