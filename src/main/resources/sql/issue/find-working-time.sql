-- The hours of work in force on a day. Primary key of working_time.
select opens, closes, weekdays, keeps_holidays from working_time
where effective_from <= cast(:day as date)
order by effective_from desc
limit 1
