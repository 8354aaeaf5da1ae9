-- Days from one on that differ from their day of the week, and whether they are worked. Primary key of calendar_day.
select day, working from calendar_day where day >= cast(:day as date)
