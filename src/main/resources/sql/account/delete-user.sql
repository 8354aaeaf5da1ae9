-- Removes an account with its tokens. Unique index on username.
delete from app_user where username = :username
