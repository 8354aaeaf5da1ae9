-- Issues reported in each week that ends before a moment, by weeks back (0 the last); weeks without any are left out.
-- issue_reported_brin.
select cast(floor(extract(epoch from cast(:end as timestamptz) - i.reported_at - interval '1 microsecond') / 604800)
            as integer) as weeks_back,
       count(*) as issues
from issue_located i
where i.reported_at < cast(:end as timestamptz)
  and i.reported_at >= cast(:end as timestamptz) - cast(:weeks as integer) * interval '7 days'
  and (cast(:place as text) is null or ST_Covers((select place_geometry(cast(:place as text))), i.geom))
group by 1
order by 1
