-- Lets an account see zones, named by their source ids.
insert into zone_member (user_id, zone_id)
select u.id, z.id from app_user u join zone z on z.source_id in (:zones) where u.username = :username
on conflict do nothing
