-- Rounds of inspection and what they hand over to be put right (交办清单). An item is an issue with a round: its case goes the way of all
-- cases, but nobody strikes off what they handled themselves.

-- ── inspection ──────────────────────────────────────────────────────────────────────────────────────────────────────
create table inspection_round (
    id           integer generated always as identity primary key,
    name         text not null unique,
    source       text not null references issue_source,
    inspected_on date not null,
    file_name    text not null,                    -- the ledger that it was imported from
    created_by   text not null,
    created_at   timestamptz not null              -- by the county's clock
);

-- ── issue ───────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table issue
    add column round_id integer references inspection_round,
    add column located_by text not null default 'point' check (located_by in ('point', 'area', 'road'));
create index issue_round on issue (round_id) where round_id is not null;

create or replace view issue_located as
    select i.id, i.source_id, i.category, c.group_code, i.source, s.patrol_found, i.status, i.department_id,
           i.reported_at, i.deadline, i.closed_at, i.rework_count, i.geom, i.geom_3857, i.address,
           i.located_by = 'point' as located_exactly   -- others stand somewhere in their area or street: no analysis of points sees them
    from issue i
    join category c on c.code = i.category
    join issue_source s on s.code = i.source;

create view inspection_round_current as select id, name, source, inspected_on from inspection_round;

-- ── rules ───────────────────────────────────────────────────────────────────────────────────────────────────────────
insert into rule (code, place_kind, metric, operator, value, unit, source, effective_from) values
    ('strike_off_evidence', 'any', 'after_photos', '>=', 1, '张', '交办清单销号示例', '2000-01-01');

create or replace view case_rule as
    select code, place_kind as category, metric, value, effective_from, source, edition, verified
    from rule where code in ('case_evidence', 'case_verification', 'case_escalation', 'strike_off_evidence');
