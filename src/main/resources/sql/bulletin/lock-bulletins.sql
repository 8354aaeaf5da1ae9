-- Nothing; holds the numbering of bulletins until the transaction ends.
select pg_advisory_xact_lock(hashtext('jingtu bulletins'))
