-- Share of the planned metres swept each day of a period, over all zones or those in a place; nothing counts as swept where
-- it is unknown. Primary key (day first).
select d.day, sum(d.swept_m) / sum(d.planned_m) as swept, sum(d.unknown_m) / sum(d.planned_m) as unknown
from coverage_daily d
join zone_current z on z.id = d.zone_id
where d.day between :from and :to
  and (cast(:place as text) is null or ST_Covers((select place_geometry(cast(:place as text))), ST_PointOnSurface(z.geom)))
group by d.day
having sum(d.planned_m) > 0
order by d.day
