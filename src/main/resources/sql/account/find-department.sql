-- The name of a department. Primary key.
select name from department where id = :id
