-- Whether there is a zone. Primary key of zone.
select exists (select 1 from zone_current)
