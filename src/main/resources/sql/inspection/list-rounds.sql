-- Rounds with their progress as far as it lies in the viewer's place, the latest first. issue_round.
with item as (
    select i.round_id, i.status, i.rework_count, i.status <> 'closed' and i.deadline < cast(:now as timestamptz) as overdue,
           i.status = 'closed' and i.closed_at <= i.deadline as on_time
    from issue i
    where i.round_id is not null
      and (:place::text is null or ST_Covers((select place_geometry(:place)), i.geom))
)
select json_build_object('id', r.id, 'name', r.name, 'source', r.source, 'inspectedOn', r.inspected_on,
           'fileName', r.file_name, 'createdBy', coalesce(a.display_name, r.created_by), 'createdAt', r.created_at,
           'total', count(i.round_id), 'struckOff', count(*) filter (where i.status = 'closed'),
           'fedBack', count(*) filter (where i.status = 'fed_back'),
           'open', count(*) filter (where i.status not in ('closed', 'fed_back')),
           'overdue', count(*) filter (where i.overdue), 'onTime', count(*) filter (where i.on_time),
           'rework', count(*) filter (where i.rework_count > 0))::text
from inspection_round r
left join item i on i.round_id = r.id
left join account_person a on a.username = r.created_by
group by r.id, a.display_name
having :place::text is null or count(i.round_id) > 0
order by r.inspected_on desc, r.id desc
