-- How many staged positions lie on days (UTC) before one.
select count(*) from position_staging where (at at time zone 'UTC')::date < :day
