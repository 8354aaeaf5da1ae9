-- A new token of an account; only its hash is kept.
insert into api_token (user_id, name, token_sha256)
select id, :name, :sha256 from app_user where username = :username
returning id
