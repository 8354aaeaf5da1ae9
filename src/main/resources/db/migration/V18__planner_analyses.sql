-- Hotspots of areas and by population; what the contrast of hot and swept joins.

drop index hotspot_cell_geom_3857;
alter table hotspot_cell drop column geom_3857;
alter table hotspot_cell
    alter column geom type geometry(Geometry, 4490),                  -- areas may have several parts
    add column geom_3857 geometry(Geometry, 3857) generated always as (ST_Transform(geom, 3857)) stored,
    add column population double precision,                           -- null unless issues were divided by it
    add column name text;                                             -- of an area; null for cells
create index hotspot_cell_geom_3857 on hotspot_cell using gist (geom_3857);

-- ── what others may join ────────────────────────────────────────────────────────────────────────────────────────────
create view hotspot_cell_tested as
    select run_id, cell, name, value, issue_count, effort_km, population, z, p, q, class, no_data, geom, geom_3857
    from hotspot_cell;

create view stretch_located as
    select run_id, stretch, road_name, state, passes, planned_passes, zone_id, to_m - from_m as length_m, geom_3857
    from coverage_stretch;

create view zone_covered as
    select run_id, target_id::integer as zone_id, name, geom, geom_3857 from coverage_area where target = 'zone';
