-- One line of the audit trail.
insert into audit_entry (username, action, object_kind, object_id, before, after, network)
values (:username, :action, :objectKind, :objectId, cast(:before as jsonb), cast(:after as jsonb), :network)
