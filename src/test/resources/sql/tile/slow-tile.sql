-- A tile that nobody gets in time; for tests.
select cast('' as bytea) from pg_sleep(60)
