-- Changes whenever a zone, a vehicle, a kind of vehicles, a shift or a rule on cleaning is added, changed or removed, or a stretch
-- is reported as blocked. Reads the tables once.
select
    (select count(*) || '.' || coalesce(max(id), 0) || '.' || coalesce(sum(cast(cast(xmin as text) as bigint)), 0)
     from zone)
    || ' '
    || (select count(*) || '.' || coalesce(max(id), 0) || '.' || coalesce(sum(cast(cast(xmin as text) as bigint)), 0)
        from vehicle)
    || ' ' || (select coalesce(sum(cast(cast(xmin as text) as bigint)), 0) from vehicle_kind)
    || ' ' || (select count(*) || '.' || coalesce(max(id), 0) from blocked_report)
    || ' ' || (select coalesce(md5(string_agg(cast(s as text), ' ' order by id)), '') from shift s)
    || ' ' || (select coalesce(md5(string_agg(cast(r as text), ' ' order by grade, effective_from)), '') from sweep_rule r)
    || ' ' || (select coalesce(md5(string_agg(cast(r as text), ' ' order by grade, effective_from)), '')
               from cleaning_hours_rule r)
