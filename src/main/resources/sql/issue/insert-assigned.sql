-- An item of an inspection round as an issue; gives back its identity.
insert into issue (source_id, category, source, status, round_id, description, address, department_id, owner,
    reported_at, deadline, located_by, geom)
values (:number, :category, :source, :status, :round, :description, :address, cast(:department as integer),
        cast(:owner as text), :reportedAt, :deadline, :locatedBy, ST_SetSRID(ST_MakePoint(:lon, :lat), 4490))
returning id
