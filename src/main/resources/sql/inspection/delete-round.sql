-- Removes a round whose items are gone. Primary key.
delete from inspection_round where id = :id
