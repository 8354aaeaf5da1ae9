-- Photographs of an issue that came with a line of its history. Primary key.
insert into issue_photo (issue_id, sha256, stage, event_id)
select :id, p, :stage, :event from unnest(cast(:photos as text[])) p
on conflict (issue_id, sha256, stage) do update set event_id = excluded.event_id
