-- Tokens that still work, newest first: one account's, or everybody's but the devices' own.
select t.id, t.name, t.created_at, t.expires_at, u.username as owner
from api_token t join app_user u on u.id = t.user_id
where (u.username = :username or cast(:username as text) is null and u.role <> 'device')
    and t.revoked_at is null and (t.expires_at is null or t.expires_at > now())
order by t.created_at desc
