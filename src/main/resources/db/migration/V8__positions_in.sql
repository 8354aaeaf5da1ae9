-- Devices that send positions as they go.
alter table app_user drop constraint app_user_role_check;
alter table app_user add constraint app_user_role_check
    check (role in ('admin', 'planner', 'leader', 'inspector', 'crew', 'device'));

create table device (
    id             integer generated always as identity primary key,
    name           text not null,
    username       text not null unique references app_user (username) on delete cascade,
    vehicle_id     integer references vehicle on delete cascade,   -- null: may send for every vehicle (a gateway)
    created_at     timestamptz not null default now()
);

alter table track_point add column attributes jsonb;               -- as the device sent them: brush, pump, ignition…

-- Drops the partitions of days (UTC) before one; returns their names. What is kept for good is in other tables.
create function drop_track_partitions_before(first_kept date) returns setof text language plpgsql as $$
declare
    partition text;
begin
    for partition in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'track_point'::regclass and c.relname ~ '^track_point_\d{8}$'
          and to_date(right(c.relname, 8), 'YYYYMMDD') < first_kept
        order by c.relname
    loop
        execute format('drop table %I', partition);
        return next partition;
    end loop;
end $$;
