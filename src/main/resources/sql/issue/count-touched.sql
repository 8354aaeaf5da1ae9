-- Items of a round that somebody has worked on. issue_round, issue_event_issue.
select count(*)
from issue i
where i.round_id = :round
  and exists (select 1 from issue_event e where e.issue_id = i.id and e.step <> 'assign')
