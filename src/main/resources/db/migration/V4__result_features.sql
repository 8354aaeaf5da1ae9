-- Places that a run tells something about, whatever its process: cells, areas, clusters, circles. Figures are by name, as
-- the process's page of docs/methods explains them. They go with their run.
create table result_feature (
    run_id         uuid not null references analysis_run on delete cascade,
    feature        integer not null,               -- number within the run, from 0
    properties     jsonb not null,
    geom           geometry(Geometry, 4490) not null,
    geom_3857      geometry(Geometry, 3857) generated always as (ST_Transform(geom, 3857)) stored,
    primary key (run_id, feature)
);
create index result_feature_geom_3857 on result_feature using gist (geom_3857);
