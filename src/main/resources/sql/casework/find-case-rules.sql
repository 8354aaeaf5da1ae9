-- Rules of a category's cases in force on a day: its own before those for any, then the newest. Unique index of rule.
select distinct on (code) code, value
from case_rule
where category in (:category, 'any') and effective_from <= cast(:day as date)
order by code, category = 'any', effective_from desc
