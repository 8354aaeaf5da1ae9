-- Takes out roads whose id stood in an earlier row or is in the table already, and returns them, once a row. Unique
-- index on road.source_id.
with numbered as (
    select line, part, source_id, row_number() over (partition by source_id order by line, part) as occurrence
    from road_staging
), duplicate as (
    select n.line, bool_or(n.occurrence > 1) as in_file
    from numbered n
    where n.occurrence > 1 or exists (select 1 from road r where r.source_id = n.source_id)
    group by n.line
), gone as (
    delete from road_staging s using duplicate d where s.line = d.line
    returning s.line, s.part, s.source_id, d.in_file
)
select line, source_id as value,
    case when in_file then 'The id stands in an earlier row of the file.'
         else 'A road of this id is there already.' end as message
from gone where part = 0
