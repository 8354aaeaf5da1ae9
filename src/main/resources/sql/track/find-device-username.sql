-- The account behind a device. Primary key of device.
select username from device where id = :id
