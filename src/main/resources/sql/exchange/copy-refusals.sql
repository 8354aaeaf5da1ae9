-- The rows that an import did not take over, by binary copy.
copy import_refusal (batch_id, line, column_name, value, code, message) from stdin (format binary)
