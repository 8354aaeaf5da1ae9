-- Zones, all or some, with their crew and their coverage by a run, if there is one. Primary keys.
select z.id, z.name, c.name as crew, a.run_id, a.coverage, a.road_m, a.swept_m, a.missed_m, a.unknown_m,
       ST_XMin(z.geom) as west, ST_YMin(z.geom) as south, ST_XMax(z.geom) as east, ST_YMax(z.geom) as north
from zone_current z
left join crew c on c.id = z.crew_id
left join zone_coverage a on a.run_id = cast(:run as uuid) and a.zone_id = z.id
where cast(:zones as integer[]) is null or z.id = any (cast(:zones as integer[]))
order by z.name, z.id
