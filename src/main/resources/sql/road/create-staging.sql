-- Where an import's roads wait to be checked against each other and the table.
create temporary table road_staging (
    line bigint not null, part integer not null, source_id text not null, name text not null, grade text not null,
    width_m real, one_way boolean not null, properties jsonb not null, geom geometry(LineString, 4490) not null
) on commit drop
