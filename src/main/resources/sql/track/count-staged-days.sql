-- On how many days (UTC) the staged positions lie.
select count(distinct (at at time zone 'UTC')::date)::integer from position_staging
