-- Issues of a zone that still want work, with their photographs and why they were sent back: those first, then overdue
-- ones, then by deadline. Primary key of zone, issue_geom_3857, issue_event_issue.
select i.id, i.source_id, i.category, i.address, i.reported_at, i.deadline, i.rework_count, b.remark,
       coalesce(i.deadline < cast(:now as timestamptz), false) as overdue, ST_X(i.geom) as lon, ST_Y(i.geom) as lat,
       array(select p.sha256 from issue_picture p where p.issue_id = i.id order by p.stage desc, p.sha256) as photos
from zone_current z
join issue_located i on ST_Contains(z.geom_3857, i.geom_3857)
left join issue_sent_back b on b.issue_id = i.id
where z.id = :zone and i.status not in ('fed_back', 'closed')
order by b.issue_id is null, overdue desc, i.deadline nulls last, i.id
limit :limit
