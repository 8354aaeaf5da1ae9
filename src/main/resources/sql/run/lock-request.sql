-- Serialises equal requests until the transaction ends, so that two of them make one run.
select pg_advisory_xact_lock(hashtextextended(:requestHash, 0))
