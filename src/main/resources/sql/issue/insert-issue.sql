-- A new issue with a number of ours, its address by the nearest street with a name; gives it back. road_geom.
with place as (
    select ST_SetSRID(ST_MakePoint(:lon, :lat), 4490) as geom
)
insert into issue (source_id, category, source, status, description, reported_at, deadline, address, evidence, geom)
select 'C' || to_char(cast(:reportedAt as timestamptz) at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-'
            || nextval('issue_number'),
        :category, :source, 'reported', :description, cast(:reportedAt as timestamptz), cast(:deadline as timestamptz),
        coalesce((select r.name || '附近' from road_current r
                  where r.name <> '' and ST_DWithin(r.geom, p.geom, 0.0006)
                  order by r.geom <-> p.geom limit 1), ''),
        jsonb_build_array(jsonb_build_object('reportedBy', cast(:username as text),
                                             'positionFrom', cast(:positionFrom as text))),
        p.geom
from place p
returning id, source_id, status, deadline
