-- When handling times run: hours of work and the days that differ from the week, as dated data.

-- ── issue ───────────────────────────────────────────────────────────────────────────────────────────────────────────
create table working_time (                        -- hours that count towards a handling time, from a day on
    effective_from date primary key,
    opens          time not null,
    closes         time not null,
    weekdays       integer[] not null              -- 1 Monday … 7 Sunday
        check (cardinality(weekdays) > 0 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
    keeps_holidays boolean not null,               -- whether calendar_day counts; streets are swept on holidays too
    source         text not null,
    edition        text not null,
    verified       boolean not null default false, -- until a county has checked it: 未核实
    check (closes > opens)
);

create table calendar_day (                        -- holidays, and weekends that are worked in exchange
    day            date primary key,
    working        boolean not null,
    name           text not null,
    source         text not null,
    edition        text not null,
    verified       boolean not null default false
);

insert into working_time (effective_from, opens, closes, weekdays, keeps_holidays, source, edition) values
    ('2000-01-01', '08:00', '18:00', array[1, 2, 3, 4, 5, 6, 7], false, '环卫作业时间示例', '');

insert into calendar_day (day, working, name, source, edition)
select day::date, false, name, '国务院办公厅关于2026年部分节假日安排的通知', '2025'
from (values
        ('2026-01-01'::date, '2026-01-03'::date, '元旦'),
        ('2026-02-15', '2026-02-23', '春节'),
        ('2026-04-04', '2026-04-06', '清明节'),
        ('2026-05-01', '2026-05-05', '劳动节'),
        ('2026-06-19', '2026-06-21', '端午节'),
        ('2026-09-25', '2026-09-27', '中秋节'),
        ('2026-10-01', '2026-10-07', '国庆节')) as holiday (first_day, last_day, name),
    generate_series(first_day, last_day, interval '1 day') as day
union all
select day, true, name, '国务院办公厅关于2026年部分节假日安排的通知', '2025'
from (values
        ('2026-01-04'::date, '元旦调休'),
        ('2026-02-14', '春节调休'),
        ('2026-02-28', '春节调休'),
        ('2026-05-09', '劳动节调休'),
        ('2026-09-20', '国庆节调休'),
        ('2026-10-10', '国庆节调休')) as exchanged (day, name);
