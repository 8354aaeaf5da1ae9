-- A new token of an account; only its hash is kept.
insert into api_token (user_id, name, token_sha256, expires_at)
select id, :name, :sha256, cast(:expiresAt as timestamptz) from app_user where username = :username
returning id
