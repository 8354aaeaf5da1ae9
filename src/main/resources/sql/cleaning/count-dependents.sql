-- What hangs on the rows of an import, and of how many of them. Index zone_import_batch.
select d.what, count(*) as count, count(distinct d.zone_id) as of_rows
from zone t join zone_dependent d on d.zone_id = t.id
where t.import_batch_id = :batch
group by d.what order by d.what
