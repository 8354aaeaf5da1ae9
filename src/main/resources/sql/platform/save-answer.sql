-- Keeps the answer to the request of a key. Primary key.
update kept_answer set answer = cast(:answer as jsonb) where username = :username and key = :key
