-- Places of the selected issues as two columns of big-endian doubles, in the order of their ids. One row, so that a
-- million places travel as 16 MB without a row each. Index issue_reported_brin or issue_category_reported.
select coalesce(string_agg(float8send(ST_X(geom)), cast('' as bytea)), cast('' as bytea)) as x,
       coalesce(string_agg(float8send(ST_Y(geom)), cast('' as bytea)), cast('' as bytea)) as y
from (
    select geom
    from issue_located
    where located_exactly and reported_at >= cast(:from as timestamptz) and reported_at < cast(:to as timestamptz)
      and (cardinality(cast(:categories as text[])) = 0 or category = any (cast(:categories as text[])))
      and (cardinality(cast(:sources as text[])) = 0 or source = any (cast(:sources as text[])))
      and (patrol_found or not cast(:patrolFoundOnly as boolean))
    order by id
) selected
