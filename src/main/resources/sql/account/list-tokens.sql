-- An account's tokens that still work, newest first.
select t.id, t.name, t.created_at
from api_token t join app_user u on u.id = t.user_id
where u.username = :username and t.revoked_at is null
order by t.created_at desc
