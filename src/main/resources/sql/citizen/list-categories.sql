-- What citizens may report. Small tables.
select c.code, c.name_zh, c.name_en, g.name_zh as group_zh
from category c
join category_group g on g.code = c.group_code
order by g.sort, c.sort
