-- Forgets answers of ninety days ago: no phone waits that long. Index kept_answer_created.
delete from kept_answer where created_at < now() - interval '90 days'
