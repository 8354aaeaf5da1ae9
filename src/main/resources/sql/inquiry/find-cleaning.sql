-- Passes over the planned stretches of a coverage run whose middle lies in a drawn area, by length; no row when there is
-- none; the run's days are the county's, its end is not included. Primary key of coverage_stretch (run first).
with stretch as (
    select to_m - from_m as metres, state, passes, planned_passes
    from coverage_stretch
    where run_id = :run and planned_passes > 0 and geom && ST_GeomFromEWKB(:area)
      and ST_Covers(ST_GeomFromEWKB(:area), ST_PointOnSurface(geom))
), summed as (
    select sum(metres) as length_m,
           sum(metres * passes) filter (where state not in ('unknown', 'justified')) / nullif(sum(metres) filter (where state not in ('unknown', 'justified')), 0)
               as passes,
           sum(metres * planned_passes) filter (where state not in ('unknown', 'justified'))
               / nullif(sum(metres) filter (where state not in ('unknown', 'justified')), 0) as planned_passes,
           coalesce(sum(metres) filter (where state = 'unknown'), 0) / sum(metres) as unknown_share
    from stretch
    having count(*) > 0
)
select s.length_m, coalesce(s.passes, 0) as passes, coalesce(s.planned_passes, 0) as planned_passes, s.unknown_share,
       cast(cast(r.card #>> '{input,from}' as timestamptz) at time zone 'Asia/Shanghai' as date) as first_day,
       cast((cast(r.card #>> '{input,to}' as timestamptz) - interval '1 second') at time zone 'Asia/Shanghai' as date)
           as last_day
from summed s, analysis_run r
where r.id = :run
