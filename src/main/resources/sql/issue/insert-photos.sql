-- Photographs of an issue. Primary key.
insert into issue_photo (issue_id, sha256, stage)
select :id, p, :stage from unnest(cast(:photos as text[])) p
on conflict do nothing
