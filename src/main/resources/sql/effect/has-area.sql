-- Whether there is such an area. Primary key.
select exists (select 1 from area_current where id = :area)
