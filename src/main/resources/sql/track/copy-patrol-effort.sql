-- Patrol effort by day and 50 m square, by binary copy.
copy patrol_effort (day, column_index, row_index, kilometres) from stdin (format binary)
