-- Places that nobody cleans, patrols or owns.
create table dead_corner (
    run_id         uuid not null references analysis_run on delete cascade,
    rank           integer not null,               -- from 1, the worst
    road_id        bigint not null,
    road_name      text not null,
    grade          text not null,
    length_m       double precision not null,
    missed_passes  double precision not null,      -- planned in the window and not done
    cleaned        boolean not null,
    patrolled      boolean,                        -- null: nothing is known of patrols in the window
    owned          boolean not null,               -- lies in a zone
    geom           geometry(LineString, 4490) not null,
    primary key (run_id, rank)
);
