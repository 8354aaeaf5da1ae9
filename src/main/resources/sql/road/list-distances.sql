-- Metres from each given place (degrees) to the nearest road, in the order given; null where none lies within 0.02
-- degrees (about 2 km). Index road_geom, once a place.
select (select ST_Distance(r.geom::geography, ST_SetSRID(ST_MakePoint(p.x, p.y), 4490)::geography)
        from road r
        where r.geom && ST_Expand(ST_SetSRID(ST_MakePoint(p.x, p.y), 4490), 0.02)
        order by r.geom <-> ST_SetSRID(ST_MakePoint(p.x, p.y), 4490)
        limit 1) as metres
from unnest(cast(:x as double precision[]), cast(:y as double precision[])) with ordinality as p (x, y, n)
order by p.n
