-- Ends a token: one's own, or anybody's where no owner is named.
update api_token t set revoked_at = now()
from app_user u
where u.id = t.user_id and (cast(:username as text) is null or u.username = :username)
    and t.id = :id and t.revoked_at is null
returning u.username
