-- Takes out rows whose id stood in an earlier line or is in the table already, and returns them. Unique index on
-- issue.source_id.
with numbered as (
    select line, source_id, row_number() over (partition by source_id order by line) as occurrence
    from issue_staging
), duplicate as (
    select n.line, n.occurrence > 1 as in_file
    from numbered n
    where n.occurrence > 1 or exists (select 1 from issue i where i.source_id = n.source_id)
)
delete from issue_staging s using duplicate d where s.line = d.line
returning s.line, s.source_id as value,
    case when d.in_file then 'The number stands in an earlier row of the file.'
         else 'An issue of this number is there already.' end as message
