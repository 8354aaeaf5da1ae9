-- ── effect ──────────────────────────────────────────────────────────────────────────────────────────────────────────
create table rectification (                       -- a measure in an area, whose effect is worth knowing
    id             bigint generated always as identity primary key,
    area_id        bigint not null references area on delete cascade,
    first_day      date not null,                  -- on which the measure worked
    title          text not null default '',
    created_by     text not null,
    created_at     timestamptz not null default now(),
    unique (area_id, first_day)
);
