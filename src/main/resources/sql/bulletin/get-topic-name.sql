-- The Chinese name of a kind of areas. Primary key.
select name_zh from area_kind where code = :code
