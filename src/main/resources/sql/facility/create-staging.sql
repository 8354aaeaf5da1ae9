-- Where an import's facilities wait to be checked against each other and the table.
create temporary table facility_staging (
    line bigint not null, kind text not null, source_id text not null, name text not null, properties jsonb not null,
    geom geometry(Point, 4490) not null
) on commit drop
