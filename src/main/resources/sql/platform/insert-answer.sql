-- Takes an idempotency key of an account, unless it is taken. Primary key.
insert into kept_answer (username, key, request_sha256) values (:username, :key, :request) on conflict do nothing
