-- The vehicle that a device may send for: a row with null for a gateway, no row for no device. Unique index on username.
select vehicle_id from device where username = :username
