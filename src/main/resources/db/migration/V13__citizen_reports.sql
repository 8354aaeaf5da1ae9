-- What citizens report through Open311, before and after somebody looked at it. Nothing of it is an issue until accepted.
create table citizen_report (
    id             uuid primary key default gen_random_uuid(),  -- cannot be guessed: who knows it may ask about it
    category       text not null references category,
    description    text not null check (length(description) <= 4000),
    address        text not null default '' check (length(address) <= 500),
    media_url      text check (length(media_url) <= 1000),      -- shown to who moderates, never fetched
    contact        text check (length(contact) <= 500),         -- for a question; removed with the decision
    reported_at    timestamptz not null,
    state          text not null default 'waiting' check (state in ('waiting', 'accepted', 'refused')),
    decided_at     timestamptz,
    decided_by     text,
    reason         text not null default '' check (length(reason) <= 500),  -- why it was refused, told to the citizen
    issue_id       bigint references issue on delete set null,  -- what came of it
    geom           geometry(Point, 4490) not null,
    check ((state = 'waiting') = (decided_at is null)),
    check (state = 'waiting' or contact is null)
);
create index citizen_report_waiting on citizen_report (reported_at) where state = 'waiting';
create index citizen_report_reported on citizen_report (reported_at);
create index citizen_report_geom on citizen_report using gist (geom);

create view citizen_report_known as
    select r.id, r.category, c.name_zh as category_name, r.description, r.address, r.media_url, r.contact, r.reported_at,
           r.state, r.decided_at, r.reason, r.geom, ST_X(r.geom) as lon, ST_Y(r.geom) as lat,
           i.source_id as issue, i.status as issue_status, i.closed_at
    from citizen_report r
    join category c on c.code = r.category
    left join issue_located i on i.id = r.issue_id;
