-- When an account logged in last. Unique index on username.
update app_user set last_login_at = now() where username = :username
