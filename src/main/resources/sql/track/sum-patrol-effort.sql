-- Kilometres by square over some days, in a fixed order. Primary key (day first).
select column_index, row_index, sum(cast(kilometres as double precision) order by day, import_batch_id) as kilometres
from patrol_effort
where day between cast(:from as date) and cast(:to as date)
group by column_index, row_index
order by row_index, column_index
