-- Coverage against dated rules, by side, with its gaps; vehicles that are a person's.

-- ── cleaning ────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table vehicle_kind add column personal boolean not null default false;   -- carried by a person: no day is replayed
update vehicle_kind set personal = true where code in ('collector', 'zone_beacon');

create view sweep_rule as                          -- passes a day by grade of road, from a day on
    select place_kind as grade, value as passes_per_day, effective_from, source, edition, verified
    from rule where code = 'sweeps' and metric = 'passes_per_day';

create view cleaning_hours_rule as                 -- hours of cleaning a day by grade of road, from a day on
    select place_kind as grade, value as hours_per_day, effective_from, source, edition, verified
    from rule where code = 'cleaning_hours' and metric = 'hours_per_day';

-- ── coverage ────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table coverage_area
    add column required_pass_m double precision not null default 0,   -- metres of road × passes that the rules ask for
    add column done_pass_m double precision not null default 0;       -- of these done: no stretch counts above its rule

alter table coverage_stretch
    add column right_m double precision,           -- driven in the road's direction; null where the road has no sides
    add column left_m double precision;            -- driven against it

create table coverage_gap (                        -- what a run left uncovered of an area, as places worth going to
    run_id         uuid not null references analysis_run on delete cascade,
    area_id        bigint not null,
    gap            integer not null,               -- from 1, the largest of its area
    area_m2        double precision not null,
    geom           geometry(Polygon, 4490) not null,
    primary key (run_id, area_id, gap)
);
