-- The department of a name, new or known; gives back its identity. Unique name.
insert into department (name) values (:name)
on conflict (name) do update set name = excluded.name
returning id
