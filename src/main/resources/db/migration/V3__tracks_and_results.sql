-- Positions and patrol effort, what runs found, and the views that others may join.

-- ── track ───────────────────────────────────────────────────────────────────────────────────────────────────────────
create table track_point (
    vehicle_id     integer not null references vehicle,
    at             timestamptz not null,
    speed_kmh      real,
    brush_on       boolean,
    import_batch_id bigint,
    geom           geometry(Point, 4490) not null
        check (ST_X(geom) between -180 and 180 and ST_Y(geom) between -90 and 90),
    primary key (vehicle_id, at)
) partition by range (at);
create index track_point_at on track_point using brin (at);

-- Makes the partition of one day (UTC) when it is not there yet; returns its name.
create function ensure_track_partition(day date) returns text language plpgsql as $$
declare
    partition text := 'track_point_' || to_char(day, 'YYYYMMDD');
begin
    if to_regclass(partition) is null then
        execute format('create table %I partition of track_point for values from (%L) to (%L)',
            partition, day::text || ' 00:00:00+00', (day + 1)::text || ' 00:00:00+00');
    end if;
    return partition;
end $$;

create table patrol_effort (                       -- kept for good, unlike raw positions
    day            date not null,
    column_index   integer not null,               -- floor(easting / 50 m) in the county's metric CRS
    row_index      integer not null,               -- floor(northing / 50 m)
    kilometres     real not null check (kilometres >= 0),
    import_batch_id bigint not null default 0,     -- 0: not imported; batches add up, so that one can be undone
    primary key (day, column_index, row_index, import_batch_id)
);

-- ── hotspot, density, coverage: results of runs ─────────────────────────────────────────────────────────────────────
create table hotspot_cell (
    run_id         uuid not null references analysis_run on delete cascade,
    cell           integer not null,
    value          double precision,               -- null: no data
    issue_count    double precision not null,
    effort_km      double precision,
    z              double precision,
    p              double precision,
    q              double precision,
    class          smallint not null check (class between -3 and 3),
    no_data        boolean not null,
    patch          integer,                        -- contiguous significant cells, ranked from 1
    geom           geometry(Polygon, 4490) not null,
    geom_3857      geometry(Polygon, 3857) generated always as (ST_Transform(geom, 3857)) stored,
    primary key (run_id, cell)
);
create index hotspot_cell_geom_3857 on hotspot_cell using gist (geom_3857);

create table density_raster (
    run_id         uuid primary key references analysis_run on delete cascade,
    origin_x       double precision not null,      -- lower left corner, county metric CRS
    origin_y       double precision not null,
    cell_m         double precision not null,
    column_count   integer not null,
    row_count      integer not null,
    densities_per_ha bytea not null                -- float32 little endian, row-major from the south, deflated
);

create table coverage_area (
    run_id         uuid not null references analysis_run on delete cascade,
    target         text not null check (target in ('zone', 'area')),
    target_id      bigint not null,
    name           text not null,
    area_m2        double precision not null,
    covered_m2     double precision not null,
    coverage       double precision not null check (coverage between 0 and 1),
    road_m         double precision not null default 0,
    swept_m        double precision not null default 0,
    missed_m       double precision not null default 0,
    unknown_m      double precision not null default 0,
    passes_m2      double precision[] not null,    -- area covered by at least 1, 2, ... passes
    geom           geometry(MultiPolygon, 4490) not null,
    geom_3857      geometry(MultiPolygon, 3857) generated always as (ST_Transform(geom, 3857)) stored,
    primary key (run_id, target, target_id)
);
create index coverage_area_geom_3857 on coverage_area using gist (geom_3857);

create table coverage_stretch (
    run_id         uuid not null references analysis_run on delete cascade,
    stretch        integer not null,
    road_id        bigint not null,
    road_name      text not null,
    grade          text not null,
    from_m         double precision not null,
    to_m           double precision not null,
    state          text not null check (state in ('swept', 'missed', 'justified', 'repeated', 'unknown')),
    passes         integer not null,
    planned_passes double precision not null,
    zone_id        integer,
    geom           geometry(LineString, 4490) not null,
    geom_3857      geometry(LineString, 3857) generated always as (ST_Transform(geom, 3857)) stored,
    primary key (run_id, stretch)
);
create index coverage_stretch_geom_3857 on coverage_stretch using gist (geom_3857);
create index coverage_stretch_zone on coverage_stretch (run_id, zone_id, state);

create table coverage_daily (                      -- kept for good, unlike raw positions
    day            date not null,
    zone_id        integer not null references zone on delete cascade,
    area_coverage  double precision,
    planned_m      double precision not null,      -- metres of road × planned passes
    swept_m        double precision not null,
    missed_m       double precision not null,
    unknown_m      double precision not null,
    primary key (day, zone_id)
);

-- ── what others may join ────────────────────────────────────────────────────────────────────────────────────────────
create view issue_located as
    select i.id, i.source_id, i.category, c.group_code, i.source, s.patrol_found, i.status, i.department_id,
           i.reported_at, i.deadline, i.closed_at, i.rework_count, i.geom, i.geom_3857, i.address
    from issue i
    join category c on c.code = i.category
    join issue_source s on s.code = i.source;

create view area_current as select id, kind, source_id, name, department_id, geom, geom_3857, area_m2 from area;
create view road_current as
    select r.id, r.source_id, r.name, r.grade, coalesce(r.width_m, g.default_width_m) as width_m, r.one_way,
           g.planned_passes_per_day, r.geom, r.geom_3857, r.length_m
    from road r join road_grade g on g.code = r.grade;
create view zone_current as select id, source_id, name, crew_id, geom, geom_3857, area_m2 from zone;
create view data_version as
    select concat_ws('-', (select max(id) from import_batch),
                     (select count(*) from import_batch where status in ('done', 'undone')),
                     (select count(*) from import_batch where status = 'undone'),
                     (select max(id) from basemap_feature)) as version;
