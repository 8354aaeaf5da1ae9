-- All issues as they leave the house; geom is EWKB in CGCS2000.
select i.source_id as id, i.category, i.source, i.status, i.description, i.address, d.name as department, i.owner,
       i.reported_at, i.deadline, i.closed_at, i.rework_count, ST_AsEWKB(i.geom) as geom
from issue i left join department d on d.id = i.department_id
order by i.id
