-- A new draft.
insert into bulletin (title, remarks, summary, created_by, created_name, created_at)
values (:title, :remarks, cast(:summary as jsonb), :createdBy, :createdName, cast(:at as timestamptz))
returning id
