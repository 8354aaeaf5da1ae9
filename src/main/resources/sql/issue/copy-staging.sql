-- Rows of a ledger, by binary copy.
copy issue_staging (line, source_id, category, category_text, source, status, description, address, department, owner,
    reported_at, deadline, closed_at, rework_count, geom) from stdin (format binary)
