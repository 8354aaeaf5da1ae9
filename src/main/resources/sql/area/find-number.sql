-- The number of the area of a kind with a name, the first of several. Unique index on (kind, source_id).
select id from area_current where kind = :kind and name = :name order by id limit 1
