-- Changes whenever a facility is added, changed or removed. Reads the table once.
select count(*) || '.' || coalesce(max(id), 0) || '.' || coalesce(sum(cast(cast(xmin as text) as bigint)), 0) from facility
