-- Whether the catalogue has this kind of vehicle. Primary key.
select exists (select 1 from vehicle_kind where code = :kind)
