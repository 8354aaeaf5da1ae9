-- Every vehicle, beacon and person that is registered, with its kind. Reads two small tables once.
select v.id, v.code, v.name, v.kind, k.name_zh, k.name_en, k.personal, coalesce(v.swath_m, k.swath_m) as swath_m,
       k.working_speed_max_kmh
from vehicle v
join vehicle_kind k on k.code = v.kind
order by k.sort, v.code
