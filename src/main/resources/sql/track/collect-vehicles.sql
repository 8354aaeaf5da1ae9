-- Vehicles where they were last as features, without what persons carry; who is bound to a place sees those in it.
-- Primary keys of vehicle and of the partitions of track_point, from the newest.
select v.id, v.code, v.name, v.kind, k.name_zh as kind_name, t.at as seen_at, t.speed_kmh, t.geom
from vehicle v
join vehicle_kind k on k.code = v.kind and not k.personal
cross join lateral (
    select p.at, p.speed_kmh, p.geom from track_point p where p.vehicle_id = v.id order by p.at desc limit 1) t
where cast(:place as text) is null or ST_Covers((select place_geometry(:place)), t.geom)
