-- Holds a round until the transaction ends; gives back its name. Primary key.
select name from inspection_round where id = :id for update
