-- Accounts that may look at a part of the county only, and sessions that end when an account changes.

-- ── account ─────────────────────────────────────────────────────────────────────────────────────────────────────────
alter table app_user
    add column revision integer not null default 0, -- another number: sessions from before end
    add column last_login_at timestamptz;

create table user_area (                           -- an account with lines here sees these areas only
    user_id        integer not null references app_user on delete cascade,
    area_kind      text not null,                  -- by kind and source id: an area that is imported anew is the same
    area_source_id text not null,
    primary key (user_id, area_kind, area_source_id)
);

-- ── area ────────────────────────────────────────────────────────────────────────────────────────────────────────────
create function place_geometry(place text) returns geometry -- of area identities like '3,17'; null when they are gone
language sql stable parallel safe as $$
    select ST_Union(geom) from area_current where id = any (cast(string_to_array(place, ',') as bigint[]))
$$;

-- ── cleaning ────────────────────────────────────────────────────────────────────────────────────────────────────────
create view zone_viewer as                         -- which accounts are crews of which zones
    select u.username, z.id as zone_id, z.name from zone_member m
    join app_user u on u.id = m.user_id
    join zone z on z.id = m.zone_id;
