-- Working hours that a category may take by the newest rule in force on a day. Unique index of rule.
select value from handling_rule
where category = :category and effective_from <= cast(:day as date)
order by effective_from desc
limit 1
