-- Photographs of a report. Primary key.
insert into blocked_photo (report_id, sha256) select :report, p from unnest(cast(:photos as text[])) p
on conflict do nothing
