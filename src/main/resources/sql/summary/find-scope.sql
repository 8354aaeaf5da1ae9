-- The name of an area that a summary may be limited to; nothing when there is none. Primary key.
select name from area_current where id = :id and kind = 'street_office'
