-- The commonest categories of the run's issues in a cell. Primary key, issue_geom_3857.
select i.category, count(*) as issues
from hotspot_cell c
join issue_located i on ST_Intersects(i.geom_3857, c.geom_3857)
where c.run_id = :run and c.cell = :cell
  and i.reported_at >= cast(:from as timestamptz) and i.reported_at < cast(:to as timestamptz)
  and (cardinality(cast(:categories as text[])) = 0 or i.category = any (cast(:categories as text[])))
  and (cardinality(cast(:sources as text[])) = 0 or i.source = any (cast(:sources as text[])))
group by i.category
order by issues desc, i.category
limit 5
