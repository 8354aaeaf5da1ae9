-- Nothing; holds the photographs' lock together with other uploads until the transaction ends.
select pg_advisory_xact_lock_shared(hashtext('jingtu photographs'))
