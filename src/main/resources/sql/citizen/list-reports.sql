-- Reports as the public may see them, the newest first: accepted ones, or named ones of any state. Open ones are those
-- whose issue is not closed. Primary key, citizen_report_reported, citizen_report_geom.
select *
from citizen_report_known
where (cast(:ids as uuid[]) is null and state = 'accepted' or id = any (cast(:ids as uuid[])))
  and (cast(:categories as text[]) is null or category = any (cast(:categories as text[])))
  and (cast(:open as boolean) is null
       or cast(:open as boolean) = (state <> 'refused' and issue_status is distinct from 'closed'))
  and reported_at >= cast(:from as timestamptz) and reported_at < cast(:to as timestamptz)
  and (cast(:west as double precision) is null
       or geom && ST_MakeEnvelope(cast(:west as double precision), cast(:south as double precision),
                                  cast(:east as double precision), cast(:north as double precision), 4490))
order by reported_at desc, id
limit :limit
