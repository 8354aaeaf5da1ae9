-- A code that is not in the catalogue of sources, if there is one. Primary key.
select code from unnest(cast(:codes as text[])) as given (code)
where not exists (select from issue_source s where s.code = given.code)
limit 1
