-- Forgets tried files that nobody committed: those older than :before, and the older ones beyond :mostFiles or
-- :mostBytes together. Committed ones stay known for a month, so that a commit sent twice imports once.
with waiting as (
    select id, created_at, row_number() over newest as files, sum(byte_count) over newest as bytes
    from import_preview where batch_id is null
    window newest as (order by created_at desc, id)
)
delete from import_preview p
where p.created_at < :before::timestamptz - interval '30 days'
   or exists (
        select from waiting w
        where w.id = p.id and (w.created_at < :before or w.files > :mostFiles or w.bytes > :mostBytes and w.files > 1))
returning p.id
