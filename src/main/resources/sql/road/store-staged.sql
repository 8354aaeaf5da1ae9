-- Moves an import's roads into the table and counts the rows of the file that they came from.
with stored as (
    insert into road (source_id, name, grade, width_m, one_way, properties, import_batch_id, geom)
    select source_id, name, grade, width_m, one_way, properties, :batch, geom from road_staging order by line, part
)
select count(distinct line) from road_staging
