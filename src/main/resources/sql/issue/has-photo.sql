-- Whether a photograph is one of an issue's. Primary key.
select exists (select 1 from issue_photo where issue_id = :id and sha256 = :sha256)
