-- Changes whenever the effort of one of some days changes. Primary key (day first).
select count(*) || '.' || coalesce(sum(cast(cast(xmin as text) as bigint)), 0)
from patrol_effort
where day between cast(:from as date) and cast(:to as date)
