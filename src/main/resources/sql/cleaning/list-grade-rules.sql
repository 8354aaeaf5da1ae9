-- Passes (sweeps) and hours of cleaning a day by grade of road, every edition. Small table.
select 'sweeps' as code, grade, passes_per_day as value, effective_from, source, edition, verified from sweep_rule
union all
select 'hours', grade, hours_per_day, effective_from, source, edition, verified from cleaning_hours_rule
order by code, grade, effective_from
