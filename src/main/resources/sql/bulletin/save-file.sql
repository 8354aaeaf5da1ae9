-- Keeps a picture or a document of a bulletin. Primary key.
insert into bulletin_file (bulletin_id, name, content) values (:id, :name, :content)
on conflict (bulletin_id, name) do update set content = excluded.content
