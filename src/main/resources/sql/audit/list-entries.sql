-- A page of the audit trail, newest first: lines older than :until (an identity). Primary key, backwards.
select id, at, username, action, object_kind, object_id, before, after, network
from audit_entry
where (cast(:until as bigint) is null or id < :until)
    and (cast(:username as text) is null or username = :username)
    and (cast(:action as text) is null or action = :action or action like :action || '.%')
    and (cast(:objectKind as text) is null or object_kind = :objectKind)
    and (cast(:objectId as text) is null or object_id = :objectId)
    and (cast(:from as timestamptz) is null or at >= cast(:from as timestamptz))
    and (cast(:to as timestamptz) is null or at < cast(:to as timestamptz))
order by id desc
limit :limit
