-- Whether an issue lies in one of the zones. Primary keys.
select exists (
    select 1 from issue_located i join zone_current z on ST_Contains(z.geom_3857, i.geom_3857)
    where i.id = :issue and z.id = any (cast(:zones as integer[])))
