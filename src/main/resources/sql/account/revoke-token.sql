-- Ends an account's own token.
update api_token t set revoked_at = now()
from app_user u
where u.id = t.user_id and u.username = :username and t.id = :id and t.revoked_at is null
