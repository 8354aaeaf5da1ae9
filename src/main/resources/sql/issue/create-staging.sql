-- Where an import's issues wait to be checked against each other and the table.
create temporary table issue_staging (
    line bigint not null, source_id text not null, category text not null, category_text text not null, source text not null,
    status text not null, description text not null, address text not null, department text, owner text,
    reported_at timestamptz not null, deadline timestamptz, closed_at timestamptz, rework_count integer not null,
    geom geometry(Point, 4490) not null
) on commit drop
