-- Share of the planned metres swept each day of a period, over all zones or those in an area; nothing counts as swept where
-- it is unknown. Primary key (day first).
select d.day, sum(d.swept_m) / sum(d.planned_m) as swept, sum(d.unknown_m) / sum(d.planned_m) as unknown
from coverage_daily d
join zone_current z on z.id = d.zone_id
left join area_current s on s.id = cast(:scope as bigint)
where d.day between :from and :to
  and (cast(:scope as bigint) is null or ST_Contains(s.geom, ST_PointOnSurface(z.geom)))
group by d.day
having sum(d.planned_m) > 0
order by d.day
