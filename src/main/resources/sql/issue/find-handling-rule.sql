-- Working hours that a category may take by the rule in force on a day: its own before that for any, then the newest.
-- Unique index of rule.
select value from handling_rule
where category in (:category, 'any') and effective_from <= cast(:day as date)
order by category = 'any', effective_from desc
limit 1
