-- Binds an account to an area that is there.
insert into user_area (user_id, area_kind, area_source_id)
select u.id, a.kind, a.source_id from app_user u, area_current a
where u.username = :username and a.kind = :kind and a.source_id = :sourceId
on conflict do nothing
