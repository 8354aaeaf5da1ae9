-- A new issue with a number of ours; gives it back. Primary key.
insert into issue (source_id, category, source, status, reported_at, deadline, owner, evidence, geom)
values ('C' || to_char(cast(:reportedAt as timestamptz) at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-'
            || nextval('issue_number'),
        :category, :source, 'reported', cast(:reportedAt as timestamptz), cast(:deadline as timestamptz), null,
        jsonb_build_array(jsonb_build_object('reportedBy', cast(:username as text),
                                             'positionFrom', cast(:positionFrom as text))),
        ST_SetSRID(ST_MakePoint(:lon, :lat), 4490))
returning id, source_id, status, deadline
