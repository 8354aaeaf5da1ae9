-- When people work, in the county's time. Small table.
select name, starts_at, ends_at from shift order by starts_at, id
