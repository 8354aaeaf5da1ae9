-- All devices and their vehicles, oldest first. Whole table.
select d.id, d.name, d.username, v.code as vehicle, d.created_at
from device d left join vehicle v on v.id = d.vehicle_id
order by d.id
