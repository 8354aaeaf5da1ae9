-- What crews send from the street: photographs, issues they report and close, stretches that could not be swept.

-- ── platform ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table kept_answer (                         -- what was answered to a request with an Idempotency-Key
    username       text not null,
    key            text not null check (length(key) between 8 and 100),
    request_sha256 text not null,
    answer         jsonb,                          -- null only inside the transaction that finds it
    created_at     timestamptz not null default now(),
    primary key (username, key)
);
create index kept_answer_created on kept_answer (created_at);

-- ── photo ───────────────────────────────────────────────────────────────────────────────────────────────────────────
create table photo (                               -- the bytes are a file of that name under the home's photos folder
    sha256         text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type     text not null,
    byte_count     bigint not null check (byte_count > 0),
    taken_at       timestamptz,                    -- as the camera says
    position       geometry(Point, 4490),          -- as the camera says
    stored_at      timestamptz not null default now(),
    used_at        timestamptz                     -- null: nothing refers to it (yet)
);
create index photo_unused on photo (stored_at) where used_at is null;

create table photo_upload (                        -- who sent it; only they may attach it to something
    sha256         text not null references photo on delete cascade,
    uploaded_by    text not null,
    primary key (sha256, uploaded_by)
);

-- ── issue ───────────────────────────────────────────────────────────────────────────────────────────────────────────
create sequence issue_number;                      -- of issues that were reported here

create table issue_event (                         -- the history of an issue that people changed here
    id             bigint generated always as identity primary key,
    issue_id       bigint not null references issue on delete cascade,
    at             timestamptz not null,
    status         text not null,
    by_user        text not null
);
create index issue_event_issue on issue_event (issue_id);

create table issue_photo (
    issue_id       bigint not null references issue on delete cascade,
    sha256         text not null references photo,
    stage          text not null check (stage in ('report', 'after')),
    primary key (issue_id, sha256, stage)
);

-- ── cleaning ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table blocked_report (                      -- 无法作业: a stretch that nobody could sweep in a shift, and why
    id             bigint generated always as identity primary key,
    road_id        bigint not null,                -- of road at that time; the line is kept beside it
    from_m         double precision not null check (from_m >= 0),
    to_m           double precision not null,
    reason         text not null
        check (reason in ('roadworks', 'vehicles', 'market', 'water', 'event', 'weather', 'other')),
    at             timestamptz not null,
    shift_id       integer references shift on delete set null,
    valid_from     timestamptz not null,           -- of the shift, or of the day outside shifts
    valid_until    timestamptz not null,
    reported_by    text not null,
    received_at    timestamptz not null default now(),
    geom           geometry(LineString, 4490) not null,
    check (to_m > from_m),
    check (valid_until > valid_from)
);
create index blocked_report_valid on blocked_report (valid_from, valid_until);

create table blocked_photo (
    report_id      bigint not null references blocked_report on delete cascade,
    sha256         text not null references photo,
    primary key (report_id, sha256)
);

-- ── what others may join ────────────────────────────────────────────────────────────────────────────────────────────
create view issue_picture as select issue_id, sha256, stage from issue_photo;

create view handling_rule as                       -- how long an issue may take, by category
    select place_kind as category, value, effective_from, source, edition, verified
    from rule where code = 'handling_time' and metric = 'working_hours' and unit = 'h';

create view stretch_blocked as
    select id, road_id, from_m, to_m, reason, at, valid_from, valid_until, reported_by, geom from blocked_report;

create view zone_coverage as
    select run_id, target_id::integer as zone_id, coverage, road_m, swept_m, missed_m, unknown_m
    from coverage_area where target = 'zone';

create view stretch_coverage as
    select run_id, stretch, road_id, road_name, grade, from_m, to_m, state, passes, planned_passes, zone_id, geom
    from coverage_stretch;

create or replace view data_version as
    select concat_ws('-', (select max(id) from import_batch),
                     (select count(*) from import_batch where status in ('done', 'undone')),
                     (select count(*) from import_batch where status = 'undone'),
                     (select max(id) from basemap_feature),
                     (select max(id) from issue_event)) as version;
