-- An issue, held until the transaction ends. Primary key.
select id, source_id, status, deadline from issue where id = :id for update
