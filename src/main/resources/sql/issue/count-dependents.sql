-- What hangs on the rows of an import, and of how many of them. Index issue_import_batch.
select d.what, count(*) as count, count(distinct d.issue_id) as of_rows
from issue t join issue_dependent d on d.issue_id = t.id
where t.import_batch_id = :batch
group by d.what order by d.what
