-- Files that were tried and wait for their commit, and what would go with an import that is undone.

-- ── exchange ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table import_preview (                      -- the bytes are a file of that name under the home's previews folder
    id             uuid primary key,
    file_name      text not null,
    file_sha256    text not null,
    byte_count     bigint not null check (byte_count >= 0),
    parameters     jsonb not null,                 -- as they were sent: kind, crs, columns
    created_by     text not null,
    created_at     timestamptz not null default now(),
    batch_id       bigint references import_batch  -- null until it is committed
);
create index import_preview_created on import_preview (created_at);

-- ── what would go with the rows of an import ────────────────────────────────────────────────────────────────────────
create view area_dependent as                      -- lost with an area, or left without it
    select r.area_id, 'rectifications' as what from rectification r
    union all
    select a.id, 'bound-accounts' from user_area u
    join area a on a.kind = u.area_kind and a.source_id = u.area_source_id;

create view zone_dependent as
    select zone_id, 'crew-members' as what from zone_member
    union all
    select zone_id, 'coverage-days' from coverage_daily;

create view issue_dependent as
    select issue_id, 'case-steps' as what from issue_event where step <> 'report'
    union all
    select issue_id, 'photos' from issue_photo
    union all
    select issue_id, 'citizen-reports' from citizen_report where issue_id is not null;
