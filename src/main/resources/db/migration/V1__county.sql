-- The county's data. Geometry is stored in EPSG:4490 (CGCS2000); tables that tiles are cut from carry a generated
-- web-mercator copy. A table belongs to one package, named above it; others read it through views only.

create extension if not exists postgis;

-- ── platform ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table county (
    only_row       boolean primary key default true check (only_row),
    name_zh        text not null,
    name_en        text not null,
    origin         geometry(Point, 4490),          -- null until configured or until the first import places the county
    pinned_date    date                            -- the demo county's clock; null: today
);
comment on column county.origin is 'chooses the metric CRS: Gauss-Krueger zone inside China, local transverse Mercator elsewhere';

create table analysis_run (
    id             uuid primary key,
    process        text not null,
    status         text not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
    parameters     jsonb not null,
    request_hash   text not null,                  -- process + parameters + data version + code version
    card           jsonb,
    problem        jsonb,
    progress       real not null default 0 check (progress between 0 and 1),
    stage          text not null default '',
    attempts       integer not null default 0,
    cancel_requested boolean not null default false,
    created_by     text not null,
    created_at     timestamptz not null default now(),
    started_at     timestamptz,
    finished_at    timestamptz
);
create index analysis_run_recent on analysis_run (process, created_at desc);
create index analysis_run_same on analysis_run (request_hash);
create index analysis_run_unfinished on analysis_run (status) where status in ('queued', 'running');

create table scheduled_tasks (                     -- db-scheduler's own table
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- ── exchange ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table import_batch (
    id             bigint generated always as identity primary key,
    kind           text not null,
    file_name      text not null,
    file_sha256    text,
    format         text,
    datum          text,
    encoding       text,
    status         text not null check (status in ('running', 'done', 'refused', 'failed', 'undone')),
    row_count      bigint not null default 0,
    accepted_count bigint not null default 0,
    refused_count  bigint not null default 0,
    duplicate_count bigint not null default 0,
    repaired_count bigint not null default 0,
    notes          jsonb not null default '[]',    -- what was noticed: swapped header, guessed encoding, ...
    problem        jsonb,
    created_by     text not null,
    created_at     timestamptz not null default now(),
    finished_at    timestamptz,
    undone_at      timestamptz
);

create table import_refusal (
    batch_id       bigint not null references import_batch on delete cascade,
    line           bigint not null,
    column_name    text,
    value          text,
    code           text not null,
    message        text not null
);
create index import_refusal_batch on import_refusal (batch_id, line);

-- ── account ─────────────────────────────────────────────────────────────────────────────────────────────────────────
create table department (
    id             integer generated always as identity primary key,
    name           text not null unique
);

create table app_user (
    id             integer generated always as identity primary key,
    username       text not null unique check (username = lower(username) and username <> ''),
    display_name   text not null,
    password_hash  text not null,
    role           text not null check (role in ('admin', 'planner', 'leader', 'inspector', 'crew')),
    department_id  integer references department,
    enabled        boolean not null default true,
    must_change_password boolean not null default false,
    created_at     timestamptz not null default now()
);

create table api_token (
    id             integer generated always as identity primary key,
    user_id        integer not null references app_user on delete cascade,
    name           text not null,
    token_sha256   bytea not null unique,          -- the token itself is shown once and never stored
    created_at     timestamptz not null default now(),
    expires_at     timestamptz,
    revoked_at     timestamptz
);

-- ── area ────────────────────────────────────────────────────────────────────────────────────────────────────────────
create table area_kind (
    code           text primary key,
    name_zh        text not null,
    name_en        text not null,
    sort           integer not null
);

create table area (
    id             bigint generated always as identity primary key,
    kind           text not null references area_kind,
    source_id      text not null,
    name           text not null,
    department_id  integer references department,
    properties     jsonb not null default '{}',
    import_batch_id bigint references import_batch,
    geom           geometry(MultiPolygon, 4490) not null check (ST_IsValid(geom) and not ST_IsEmpty(geom)),
    geom_3857      geometry(MultiPolygon, 3857) generated always as (ST_Transform(geom, 3857)) stored,
    area_m2        double precision generated always as (ST_Area(geom::geography)) stored,
    unique (kind, source_id)
);
create index area_geom on area using gist (geom);
create index area_geom_3857 on area using gist (geom_3857);
create index area_import_batch on area (import_batch_id);

-- ── road ────────────────────────────────────────────────────────────────────────────────────────────────────────────
create table road_grade (
    code           text primary key,
    name_zh        text not null,
    name_en        text not null,
    sort           integer not null,
    default_width_m real not null,
    planned_passes_per_day real not null           -- until a dated rule says otherwise
);

create table road (
    id             bigint generated always as identity primary key,
    source_id      text not null unique,
    name           text not null default '',
    grade          text not null references road_grade,
    width_m        real check (width_m > 0),
    one_way        boolean not null default false,
    properties     jsonb not null default '{}',
    import_batch_id bigint references import_batch,
    geom           geometry(LineString, 4490) not null check (ST_IsValid(geom) and ST_NPoints(geom) >= 2),
    geom_3857      geometry(LineString, 3857) generated always as (ST_Transform(geom, 3857)) stored,
    length_m       double precision generated always as (ST_Length(geom::geography)) stored
);
create index road_geom on road using gist (geom);
create index road_geom_3857 on road using gist (geom_3857);
create index road_import_batch on road (import_batch_id);

create table basemap_feature (                     -- what makes the map look like a town: drawn, never analysed
    id             bigint generated always as identity primary key,
    kind           text not null check (kind in ('land', 'water', 'building', 'green', 'place')),
    name           text not null default '',
    properties     jsonb not null default '{}',
    geom           geometry(Geometry, 4490) not null check (ST_IsValid(geom) and not ST_IsEmpty(geom)),
    geom_3857      geometry(Geometry, 3857) generated always as (ST_Transform(geom, 3857)) stored
);
create index basemap_feature_geom_3857 on basemap_feature using gist (geom_3857);

-- ── facility ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table facility_kind (
    code           text primary key,
    name_zh        text not null,
    name_en        text not null,
    sort           integer not null
);

create table facility (
    id             bigint generated always as identity primary key,
    kind           text not null references facility_kind,
    source_id      text not null,
    name           text not null default '',
    properties     jsonb not null default '{}',
    import_batch_id bigint references import_batch,
    geom           geometry(Point, 4490) not null check (ST_IsValid(geom) and not ST_IsEmpty(geom)),
    geom_3857      geometry(Point, 3857) generated always as (ST_Transform(geom, 3857)) stored,
    unique (kind, source_id)
);
create index facility_geom_3857 on facility using gist (geom_3857);
create index facility_import_batch on facility (import_batch_id);

-- ── issue ───────────────────────────────────────────────────────────────────────────────────────────────────────────
create table category_group (
    code           text primary key,
    name_zh        text not null,
    name_en        text not null,
    sort           integer not null
);

create table category (
    code           text primary key,
    group_code     text not null references category_group,
    name_zh        text not null,
    name_en        text not null,
    sort           integer not null
);

create table issue_source (
    code           text primary key,
    name_zh        text not null,
    name_en        text not null,
    patrol_found   boolean not null,               -- only these are divided by patrol effort
    sort           integer not null
);

create table issue (
    id             bigint generated always as identity primary key,
    source_id      text not null unique,           -- the number in the ledger it came from; ours when it had none
    category       text not null references category,
    category_text  text not null default '',       -- as the ledger wrote it, where the catalogue writes otherwise
    source         text not null references issue_source,
    status         text not null check (status in ('reported', 'filed', 'dispatched', 'handling', 'fed_back', 'closed')),
    description    text not null default '',
    address        text not null default '',
    department_id  integer references department,
    owner          text,
    reported_at    timestamptz not null,
    deadline       timestamptz,
    closed_at      timestamptz,
    rework_count   integer not null default 0,
    evidence       jsonb not null default '[]',    -- references of photographs
    import_batch_id bigint references import_batch,
    geom           geometry(Point, 4490) not null
        check (ST_X(geom) between -180 and 180 and ST_Y(geom) between -90 and 90),
    geom_3857      geometry(Point, 3857) generated always as (ST_Transform(geom, 3857)) stored
);
create index issue_geom_3857 on issue using gist (geom_3857);
create index issue_reported_brin on issue using brin (reported_at);
create index issue_category_reported on issue (category, reported_at);
create index issue_import_batch on issue (import_batch_id);

-- ── cleaning ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table crew (
    id             integer generated always as identity primary key,
    code           text not null unique,
    name           text not null
);

create table zone (
    id             integer generated always as identity primary key,
    source_id      text not null unique,
    name           text not null,
    crew_id        integer references crew,
    properties     jsonb not null default '{}',
    import_batch_id bigint references import_batch,
    geom           geometry(MultiPolygon, 4490) not null check (ST_IsValid(geom) and not ST_IsEmpty(geom)),
    geom_3857      geometry(MultiPolygon, 3857) generated always as (ST_Transform(geom, 3857)) stored,
    area_m2        double precision generated always as (ST_Area(geom::geography)) stored
);
create index zone_geom on zone using gist (geom);
create index zone_geom_3857 on zone using gist (geom_3857);
create index zone_import_batch on zone (import_batch_id);

create table zone_member (                         -- which zones a crew account sees
    user_id        integer not null references app_user on delete cascade,
    zone_id        integer not null references zone on delete cascade,
    primary key (user_id, zone_id)
);

create table vehicle_kind (
    code           text primary key,
    name_zh        text not null,
    name_en        text not null,
    cleans         boolean not null,
    patrols        boolean not null,
    swath_m        real not null check (swath_m >= 0),
    working_speed_max_kmh real not null,           -- faster is driving without cleaning (空驶)
    sort           integer not null
);

create table vehicle (
    id             integer generated always as identity primary key,
    code           text not null unique,           -- plate or device name as the tracks carry it
    name           text not null default '',
    kind           text not null references vehicle_kind,
    swath_m        real check (swath_m >= 0)       -- null: of its kind
);

create table shift (
    id             integer generated always as identity primary key,
    name           text not null,
    starts_at      time not null,
    ends_at        time not null
);

create table rule (
    id             integer generated always as identity primary key,
    code           text not null,
    place_kind     text not null,
    metric         text not null,
    operator       text not null check (operator in ('>=', '<=', '=')),
    value          double precision not null,
    unit           text not null,
    source         text not null,
    edition        text not null default '',
    effective_from date not null,
    verified       boolean not null default false,
    unique (code, place_kind, metric, effective_from)
);
