-- Takes out areas whose kind and id stood in an earlier row or are in the table already, and returns them. Unique index
-- on area (kind, source_id).
with numbered as (
    select line, kind, source_id, row_number() over (partition by kind, source_id order by line) as occurrence
    from area_staging
), duplicate as (
    select n.line, n.occurrence > 1 as in_file
    from numbered n
    where n.occurrence > 1
       or exists (select 1 from area a where a.kind = n.kind and a.source_id = n.source_id)
)
delete from area_staging s using duplicate d where s.line = d.line
returning s.line, s.source_id as value,
    case when d.in_file then 'The id stands in an earlier row of the file.'
         else 'An area of this kind and id is there already.' end as message
