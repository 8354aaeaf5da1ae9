-- Departments by name, with how many accounts, areas and open issues each has.
select d.id, d.name,
       (select count(*) from app_user u where u.department_id = d.id) as accounts,
       (select count(*) from area_current a where a.department_id = d.id) as areas,
       (select count(*) from issue_located i where i.department_id = d.id and i.status <> 'closed') as open_issues
from department d
order by d.name
