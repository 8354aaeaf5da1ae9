-- Whether there is such a kind of area. Primary key.
select exists (select from area_kind where code = :code)
