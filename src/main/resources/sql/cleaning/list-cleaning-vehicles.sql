-- All vehicles, beacons and people that clean, with the swath of their own or of their kind. Reads the tables once.
select v.id, v.code, coalesce(v.swath_m, k.swath_m) as swath_m, k.working_speed_max_kmh
from vehicle v
join vehicle_kind k on k.code = v.kind
where k.cleans
order by v.id
