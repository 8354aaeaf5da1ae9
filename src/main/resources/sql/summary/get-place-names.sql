-- Names of the areas of a place. Primary key.
select coalesce(string_agg(name, '、' order by id), '')
from area_current where id = any (cast(string_to_array(:place, ',') as bigint[]))
