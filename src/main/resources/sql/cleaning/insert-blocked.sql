-- Reports a stretch as blocked when its middle lies in one of the zones; gives back its identity. The line is cut by the
-- share of the road's length. Primary keys.
with part as (
    select r.id, least(:fromM / r.length_m, 1) as a, least(:toM / r.length_m, 1) as b, r.geom
    from road_current r
    where r.id = :road and :fromM >= 0 and :fromM < :toM and :toM <= r.length_m * 1.01 + 1
)
insert into blocked_report (road_id, from_m, to_m, reason, at, shift_id, valid_from, valid_until, reported_by, geom)
select p.id, :fromM, :toM, :reason, cast(:at as timestamptz), cast(:shift as integer), cast(:validFrom as timestamptz),
       cast(:validUntil as timestamptz), :username, ST_LineSubstring(p.geom, p.a, p.b)
from part p
where p.a < p.b
  and exists (select 1 from zone z
              where z.id = any (cast(:zones as integer[]))
                and ST_Intersects(z.geom, ST_LineInterpolatePoint(p.geom, (p.a + p.b) / 2)))
returning id
