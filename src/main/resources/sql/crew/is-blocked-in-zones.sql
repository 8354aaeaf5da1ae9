-- Whether the middle of a blocked stretch lies in one of the zones. Primary keys.
select exists (
    select 1 from stretch_blocked b join zone_current z on ST_Intersects(z.geom, ST_LineInterpolatePoint(b.geom, 0.5))
    where b.id = :report and z.id = any (cast(:zones as integer[])))
