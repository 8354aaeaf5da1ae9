-- The number that the next bulletin of a year gets. Unique (year, number).
select coalesce(max(number), 0) + 1 from bulletin where year = :year
