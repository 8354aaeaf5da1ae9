-- A new department unless the name is taken.
insert into department (name) values (:name) on conflict (name) do nothing returning id
