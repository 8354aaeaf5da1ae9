-- Where an import's areas wait to be checked against each other and the table.
create temporary table area_staging (
    line bigint not null, kind text not null, source_id text not null, name text not null, properties jsonb not null,
    geom geometry(MultiPolygon, 4490) not null
) on commit drop
