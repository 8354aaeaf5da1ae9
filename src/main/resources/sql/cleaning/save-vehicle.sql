-- Registers a vehicle or renames it; returns its identity. Unique index on code.
insert into vehicle (code, name, kind) values (:code, :name, :kind)
on conflict (code) do update set name = excluded.name, kind = excluded.kind
returning id
