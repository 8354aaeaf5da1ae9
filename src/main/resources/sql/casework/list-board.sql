-- Open cases and those closed lately that pass the filter and lie in the viewer's place, by state: how many, how many overdue, and the most urgent of
-- each as JSON objects. issue_open, issue_closed_at; issue_event_by_user for one's own.
with chosen as (
    select i.*, coalesce(i.status <> 'closed' and i.deadline < cast(:now as timestamptz), false) as overdue
    from issue i
    where (i.status <> 'closed' or i.closed_at >= cast(:since as timestamptz))
      and (cast(:category as text) is null or i.category = any (string_to_array(:category, ',')))
      and (cast(:source as text) is null or i.source = any (string_to_array(:source, ',')))
      and (cast(:status as text) is null or i.status = any (string_to_array(:status, ',')))
      and (cast(:from as timestamptz) is null or i.reported_at >= :from)
      and (cast(:until as timestamptz) is null or i.reported_at < :until)
      and (:place::text is null or ST_Covers((select place_geometry(:place)), i.geom))
      and (cast(:department as integer) is null or i.department_id = :department)
      and (cast(:words as text) is null or i.source_id ilike :words or i.address ilike :words or i.description ilike :words)
      and (not cast(:overdue as boolean) or (i.status <> 'closed' and i.deadline < cast(:now as timestamptz)))
      and (cast(:mine as text) is null
           or i.id in (select e.issue_id from issue_event e where e.by_user = :mine))
), ranked as (
    select c.*, row_number() over (partition by c.status order by c.overdue desc,
               case when c.status = 'closed' then - extract(epoch from c.closed_at) end,
               c.deadline nulls last, c.id) as place
    from chosen c
), cards as (
    select r.status, json_agg(json_build_object('id', r.id, 'number', r.source_id, 'category', r.category,
               'source', r.source, 'status', r.status, 'address', r.address, 'description', r.description,
               'department', d.name, 'owner', r.owner, 'reportedAt', r.reported_at, 'deadline', r.deadline,
               'closedAt', r.closed_at, 'overdue', r.overdue, 'escalated', r.escalated_at is not null,
               'reworkCount', r.rework_count, 'roundId', r.round_id, 'position', json_build_array(ST_X(r.geom), ST_Y(r.geom)),
               'photos', (select coalesce(json_agg(json_build_object('sha256', p.sha256, 'stage', p.stage)
                                                   order by p.stage desc, p.sha256), '[]')
                          from issue_photo p where p.issue_id = r.id)) order by r.place) as cards
    from ranked r left join department_current d on d.id = r.department_id
    where r.place <= :limit
    group by r.status
)
select json_build_object('status', s.status, 'count', count(c.id), 'overdue', count(c.id) filter (where c.overdue),
           'cards', coalesce((select k.cards from cards k where k.status = s.status), '[]'))::text as "column"
from unnest(array['reported', 'filed', 'dispatched', 'handling', 'fed_back', 'closed'])
     with ordinality as s (status, place)
left join chosen c on c.status = s.status
group by s.status, s.place
order by s.place
