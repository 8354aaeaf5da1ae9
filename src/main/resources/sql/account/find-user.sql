-- One account by name. Unique index on username.
select username, display_name, password_hash, role, enabled, must_change_password, revision
from app_user where username = lower(:username)
