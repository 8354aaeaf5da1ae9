-- Changes whenever a road or a grade is added, changed or removed. Reads both tables once.
select
    (select count(*) || '.' || coalesce(max(id), 0) || '.' || coalesce(sum(cast(cast(xmin as text) as bigint)), 0)
     from road)
    || '.' || (select coalesce(sum(cast(cast(xmin as text) as bigint)), 0) from road_grade)
