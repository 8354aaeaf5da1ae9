-- A new round; gives back its identity, nothing when its name is taken.
insert into inspection_round (name, source, inspected_on, file_name, created_by, created_at)
values (:name, :source, cast(:day as date), :file, :username, cast(:at as timestamptz))
on conflict (name) do nothing
returning id
