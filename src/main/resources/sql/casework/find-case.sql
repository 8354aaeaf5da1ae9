-- What decides about the next step of a case. Primary key, issue_event_issue, primary key of issue_photo.
select i.id, i.source_id, i.category, i.status, i.resolution, i.department_id, i.reported_at, i.deadline,
       i.round_id is not null as in_round,
       array(select h.username
             from (select e.by_user as username from issue_event e where e.issue_id = i.id and e.step = 'feed_back'
                   order by e.id desc limit 1) h
             union
             select e.by_user from issue_event e
             where i.round_id is not null and e.issue_id = i.id and e.step in ('handle', 'feed_back')
             union
             select a.username from account_person a
             where i.round_id is not null and a.department_id = i.department_id) as handled_by,
       (select count(*) from issue_photo p
        where p.issue_id = i.id and p.stage in ('after', 'check')
          and coalesce(p.event_id, 0) > coalesce((select max(e.id) from issue_event e
                                                  where e.issue_id = i.id and e.step in ('rework', 'reopen')), -1)
       ) as after_photos
from issue i
where i.id = :id
