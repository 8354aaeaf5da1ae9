-- Closes an issue; never before it was reported. Primary key.
update issue set status = 'closed', closed_at = greatest(reported_at, cast(:at as timestamptz)) where id = :id
