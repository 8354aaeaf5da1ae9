-- A report, held until the transaction ends. Primary key.
select k.*
from citizen_report r
join citizen_report_known k on k.id = r.id
where r.id = :id
for update of r
