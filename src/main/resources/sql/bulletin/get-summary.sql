-- The figures of a bulletin. Primary key.
select summary from bulletin where id = :id
