-- Writes the figures of an import in the transaction that stored its rows.
update import_batch
set status = :status, format = :format, datum = :datum, encoding = :encoding, row_count = :rows,
    accepted_count = :accepted, refused_count = :refused, duplicate_count = :duplicates, repaired_count = :repaired,
    notes = :notes::jsonb, problem = :problem::jsonb, finished_at = clock_timestamp()
where id = :batch
