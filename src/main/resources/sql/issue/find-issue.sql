-- One issue with its words. Primary key.
select json_build_object('id', i.id, 'sourceId', i.source_id, 'category', i.category, 'categoryZh', c.name_zh,
           'categoryEn', c.name_en, 'source', i.source, 'sourceZh', s.name_zh, 'sourceEn', s.name_en, 'status', i.status,
           'description', i.description, 'address', i.address, 'department', d.name, 'owner', i.owner,
           'reportedAt', i.reported_at, 'deadline', i.deadline, 'closedAt', i.closed_at, 'reworkCount', i.rework_count,
           'overdue', i.deadline is not null and coalesce(i.closed_at, :now) > i.deadline,
           'photos', (select coalesce(json_agg(json_build_object('sha256', p.sha256, 'stage', p.stage)
                                               order by p.stage desc, p.sha256), '[]')
                      from issue_photo p where p.issue_id = i.id),
           'resolution', i.resolution, 'roundId', i.round_id, 'round', r.name, 'locatedBy', i.located_by, 'escalatedAt', i.escalated_at, 'departmentId', i.department_id,
           'history', (select coalesce(json_agg(json_build_object('at', e.at, 'step', e.step, 'from', e.from_status,
                           'status', e.status, 'by', coalesce(a.display_name, e.by_user), 'remark', e.remark,
                           'department', ed.name, 'owner', e.owner, 'deadline', e.deadline,
                           'photos', (select coalesce(json_agg(json_build_object('sha256', p.sha256, 'stage', p.stage)
                                                               order by p.sha256), '[]')
                                      from issue_photo p where p.event_id = e.id)) order by e.id), '[]')
                       from issue_event e
                       left join account_person a on a.username = e.by_user
                       left join department_current ed on ed.id = e.department_id
                       where e.issue_id = i.id),
           'batch', i.import_batch_id, 'position', json_build_array(ST_X(i.geom), ST_Y(i.geom)))::text
from issue i
join category c on c.code = i.category
join issue_source s on s.code = i.source
left join department d on d.id = i.department_id
left join inspection_round_current r on r.id = i.round_id
where i.id = :id
