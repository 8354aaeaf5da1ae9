-- Places that were rectified, the latest first, with their areas. Few rows; primary key of area.
select r.id, r.area_id, a.name, a.kind, r.first_day, r.title,
       ST_XMin(a.geom) as west, ST_YMin(a.geom) as south, ST_XMax(a.geom) as east, ST_YMax(a.geom) as north,
       (select min(i.reported_at) from issue_located i) as first_report
from rectification r join area_current a on a.id = r.area_id
order by r.first_day desc, r.id
