-- Lets an account see a zone, named by its identity.
insert into zone_member (user_id, zone_id)
select u.id, z.id from app_user u, zone z where u.username = :username and z.id = :zone
on conflict do nothing
