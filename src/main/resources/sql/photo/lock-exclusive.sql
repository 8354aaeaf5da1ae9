-- Nothing; holds the photographs' lock alone until the transaction ends.
select pg_advisory_xact_lock(hashtext('jingtu photographs'))
