-- Moves an import's issues into the table, registering departments they name.
with named as (
    insert into department (name) select distinct department from issue_staging where department is not null
    on conflict (name) do nothing
    returning id, name
), known as (
    select id, name from named
    union
    select d.id, d.name from department d
)
insert into issue (source_id, category, category_text, source, status, description, address, department_id, owner,
    reported_at, deadline, closed_at, rework_count, import_batch_id, geom)
select s.source_id, s.category,
    case when s.category_text = c.name_zh then '' else s.category_text end,
    s.source, s.status, s.description, s.address, k.id, s.owner, s.reported_at, s.deadline, s.closed_at,
    s.rework_count, :batch, s.geom
from issue_staging s
join category c on c.code = s.category
left join known k on k.name = s.department
order by s.line
