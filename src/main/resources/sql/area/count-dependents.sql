-- What hangs on the rows of an import, and of how many of them. Index area_import_batch.
select d.what, count(*) as count, count(distinct d.area_id) as of_rows
from area t join area_dependent d on d.area_id = t.id
where t.import_batch_id = :batch
group by d.what order by d.what
