-- Where an import's positions wait to be checked against each other and the table.
create temporary table position_staging (
    line bigint not null, vehicle text not null, at timestamptz not null, speed_kmh real, brush_on boolean,
    geom geometry(Point, 4490) not null
) on commit drop
