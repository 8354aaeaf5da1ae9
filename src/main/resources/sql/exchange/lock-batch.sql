-- Holds two advisory locks until the transaction ends: the batch's own (it lives) and the kind's (one at a time, so
-- that duplicates are seen).
select pg_advisory_xact_lock(7411, :batch::integer), pg_advisory_xact_lock(7412, hashtext(:kind))
