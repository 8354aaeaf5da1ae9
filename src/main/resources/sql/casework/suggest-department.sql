-- Who had most of the cases of a category lately, and who owned them. issue_category_reported.
select i.department_id, d.name, mode() within group (order by i.owner) as owner
from issue i
join department_current d on d.id = i.department_id
where i.category = :category and i.reported_at >= cast(:since as timestamptz)
group by i.department_id, d.name
order by count(*) desc, i.department_id
limit 1
