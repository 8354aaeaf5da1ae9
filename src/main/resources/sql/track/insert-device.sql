-- A new device of a vehicle, or of all where :vehicle is null; no row when the vehicle is not known. vehicle.code.
insert into device (name, username, vehicle_id)
select :name, :username, v.id
from (select 1) one left join vehicle v on v.code = cast(:vehicle as text)
where cast(:vehicle as text) is null or v.id is not null
returning id
