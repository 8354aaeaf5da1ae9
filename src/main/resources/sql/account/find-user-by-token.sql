-- The account behind a token that is neither revoked nor out of date. Unique index on token_sha256.
select u.username, u.display_name, u.password_hash, u.role, u.enabled, u.must_change_password, u.revision
from api_token t join app_user u on u.id = t.user_id
where t.token_sha256 = :sha256 and t.revoked_at is null and (t.expires_at is null or t.expires_at > now()) and u.enabled
