-- ── bulletin ────────────────────────────────────────────────────────────────────────────────────────────────────────
create table bulletin (                            -- a report of a period, made from one summary
    id             bigint generated always as identity primary key,
    title          text not null,
    remarks        text not null default '',       -- what is asked for, in the author's words
    summary        jsonb not null,                 -- the answer of the summary service that every figure is from
    created_by     text not null,
    created_name   text not null,
    created_at     timestamptz not null,
    signed_by      text,                           -- null: a draft
    signed_name    text,
    signed_at      timestamptz,
    year           integer,                        -- number within the year, given when it is signed
    number         integer,
    check ((signed_by is null) = (signed_at is null) and (signed_by is null) = (number is null)
           and (signed_by is null) = (signed_name is null) and (year is null) = (number is null)),
    unique (year, number)
);

create table bulletin_file (                       -- its pictures and documents; those of a signed one never change
    bulletin_id    bigint not null references bulletin on delete cascade,
    name           text not null,                  -- map.png, change.png, trend.png, bulletin.docx, bulletin.pdf
    content        bytea not null,
    primary key (bulletin_id, name)
);
