-- Rows that later files of the same kind brought again and that were left out as duplicates.
-- Indexes import_batch (primary key), import_refusal_batch.
select count(*)
from import_batch b join import_refusal r on r.batch_id = b.id
where b.id > :batch and b.kind = :kind and b.status = 'done' and r.code = 'duplicate-id'
