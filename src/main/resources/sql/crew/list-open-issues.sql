-- Open issues of a zone with their photographs: overdue ones first, then by deadline. Primary key of zone,
-- issue_geom_3857.
select i.id, i.source_id, i.category, i.address, i.reported_at, i.deadline,
       coalesce(i.deadline < cast(:now as timestamptz), false) as overdue, ST_X(i.geom) as lon, ST_Y(i.geom) as lat,
       array(select p.sha256 from issue_picture p where p.issue_id = i.id order by p.stage desc, p.sha256) as photos
from zone_current z
join issue_located i on ST_Contains(z.geom_3857, i.geom_3857)
where z.id = :zone and i.status <> 'closed'
order by overdue desc, i.deadline nulls last, i.id
limit :limit
