-- Who changed what: lines are added and never changed.

-- ── platform ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table audit_entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null default now(),
    username       text not null,                  -- 'system' where the service itself acted
    action         text not null,                  -- object kind and verb: 'user.disable'
    object_kind    text not null,
    object_id      text not null,
    before         jsonb,                          -- what changed, without secrets; null: there was nothing
    after          jsonb,
    network        text                            -- of the request's address: the first three bytes, or 48 bits of IPv6
);
create index audit_entry_object on audit_entry (object_kind, object_id);
create index audit_entry_username on audit_entry (username, id);
create index audit_entry_at on audit_entry using brin (at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;

create trigger audit_entry_stays before update or delete on audit_entry
    for each row execute function refuse_audit_change();
create trigger audit_entry_stays_whole before truncate on audit_entry
    for each statement execute function refuse_audit_change();
