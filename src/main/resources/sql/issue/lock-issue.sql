-- Holds an issue until the transaction ends. Primary key.
select id from issue where id = :id for update
