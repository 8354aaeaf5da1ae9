-- Whether the catalogue has a category. Primary key.
select exists (select 1 from category where code = :code)
