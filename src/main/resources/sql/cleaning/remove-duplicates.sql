-- Takes out zones whose id stood in an earlier row or is in the table already, and returns them. Unique index on
-- zone.source_id.
with numbered as (
    select line, source_id, row_number() over (partition by source_id order by line) as occurrence from zone_staging
), duplicate as (
    select n.line, n.occurrence > 1 as in_file
    from numbered n
    where n.occurrence > 1 or exists (select 1 from zone z where z.source_id = n.source_id)
)
delete from zone_staging s using duplicate d where s.line = d.line
returning s.line, s.source_id as value,
    case when d.in_file then 'The id stands in an earlier row of the file.'
         else 'A zone of this id is there already.' end as message
