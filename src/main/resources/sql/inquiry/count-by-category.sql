-- Issues of a drawn area by category, the commonest first; overdue are those whose deadline passed before the end of the
-- days, unless they were closed in time. issue_geom_3857.
select i.category, count(*) as issues, count(*) filter (where i.status <> 'closed') as open,
       count(*) filter (where i.deadline < cast(:to as timestamptz)
                          and coalesce(i.closed_at, 'infinity') > i.deadline) as overdue
from issue_located i
where i.geom_3857 && ST_Transform(ST_GeomFromEWKB(:area), 3857) and ST_Covers(ST_GeomFromEWKB(:area), i.geom)
  and i.reported_at >= cast(:from as timestamptz) and i.reported_at < cast(:to as timestamptz)
  and (cardinality(cast(:categories as text[])) = 0 or i.category = any (cast(:categories as text[])))
  and (cardinality(cast(:sources as text[])) = 0 or i.source = any (cast(:sources as text[])))
group by i.category
order by issues desc, i.category
