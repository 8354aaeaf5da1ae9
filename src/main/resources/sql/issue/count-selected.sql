-- How many issues are selected. Index issue_reported_brin or issue_category_reported.
select count(*)
from issue
where located_by = 'point' and reported_at >= cast(:from as timestamptz) and reported_at < cast(:to as timestamptz)
  and (cardinality(cast(:categories as text[])) = 0 or category = any (cast(:categories as text[])))
  and (cardinality(cast(:sources as text[])) = 0 or source = any (cast(:sources as text[])))
