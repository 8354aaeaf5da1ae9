-- A code that is not in the catalogue of categories, if there is one. Primary key.
select code from unnest(cast(:codes as text[])) as given (code)
where not exists (select from category c where c.code = given.code)
limit 1
