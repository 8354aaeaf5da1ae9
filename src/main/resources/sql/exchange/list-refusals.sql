-- The first rows that an import did not take over. Index import_refusal_batch.
select line, column_name, value, code, message from import_refusal where batch_id = :batch order by line limit :limit
