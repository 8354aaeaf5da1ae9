-- Issues a week that pass the filter, weeks counted back from a day, oldest first. Index on (category, reported_at), BRIN.
select week, count(i.id)
from generate_series(0, :weeks - 1) as week
left join issue_located i
    on i.reported_at >= :end::timestamptz - (week + 1) * interval '7 days'
   and i.reported_at < :end::timestamptz - week * interval '7 days'
   and (:category::text is null or i.category = any (string_to_array(:category, ',')))
   and (:source::text is null or i.source = any (string_to_array(:source, ',')))
   and (:status::text is null or i.status = any (string_to_array(:status, ',')))
   and (:place::text is null or ST_Covers((select place_geometry(:place)), i.geom))
group by week
order by week desc
