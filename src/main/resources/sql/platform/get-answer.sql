-- What was asked and answered under a key. Primary key.
select request_sha256, answer::text as answer from kept_answer where username = :username and key = :key
