-- A round: progress by department and by area, and its items, as far as they lie in the viewer's place. issue_round, area_geom.
with item as (
    select i.*, coalesce(d.name, '') as department,
           i.status <> 'closed' and i.deadline < cast(:now as timestamptz) as overdue,
           i.status = 'closed' and i.closed_at <= i.deadline as on_time
    from issue i
    left join department_current d on d.id = i.department_id
    where i.round_id = :id
      and (:place::text is null or ST_Covers((select place_geometry(:place)), i.geom))
), divided as (
    select 'department' as by, '' as kind, i.department as name, i.* from item i
    union all
    select 'place', a.kind, a.name, i.*
    from item i
    join area_current a on ST_Covers(a.geom, i.geom) and a.kind not in ('county', 'unit_cell')
), progress as (
    select by, kind, name, count(*) as total, count(*) filter (where status = 'closed') as struck_off,
           json_build_object('kind', kind, 'name', name, 'total', count(*),
               'struckOff', count(*) filter (where status = 'closed'),
               'fedBack', count(*) filter (where status = 'fed_back'),
               'open', count(*) filter (where status not in ('closed', 'fed_back')),
               'overdue', count(*) filter (where overdue), 'onTime', count(*) filter (where on_time),
               'rework', count(*) filter (where rework_count > 0)) as figures
    from divided
    group by by, kind, name
)
select json_build_object('id', r.id, 'name', r.name, 'source', r.source, 'inspectedOn', r.inspected_on,
           'fileName', r.file_name,
           'begun', exists (select 1 from item i join issue_event e on e.issue_id = i.id and e.step <> 'assign'),
           'departments', (select coalesce(json_agg(figures order by struck_off::float8 / total, total desc, name), '[]')
                           from progress where by = 'department'),
           'places', (select coalesce(json_agg(figures order by struck_off::float8 / total, total desc, name), '[]')
                      from progress where by = 'place'),
           'items', (select coalesce(json_agg(json_build_object('id', i.id, 'number', i.source_id, 'category', i.category,
                         'status', i.status, 'description', i.description, 'address', i.address,
                         'department', nullif(i.department, ''), 'owner', i.owner, 'deadline', i.deadline,
                         'closedAt', i.closed_at, 'overdue', i.overdue, 'escalated', i.escalated_at is not null,
                         'reworkCount', i.rework_count, 'locatedBy', i.located_by,
                         'position', json_build_array(ST_X(i.geom), ST_Y(i.geom)),
                         'photos', (select coalesce(json_agg(json_build_object('sha256', p.sha256, 'stage', p.stage)
                                                             order by p.stage desc, p.sha256), '[]')
                                    from issue_photo p where p.issue_id = i.id))
                         order by i.status = 'closed', i.overdue desc, i.deadline, i.id), '[]') from item i))::text
from inspection_round r
where r.id = :id
  and (:place::text is null or exists (select 1 from item))
