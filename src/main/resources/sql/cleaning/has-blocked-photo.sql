-- Whether a photograph is one of a report's. Primary key.
select exists (select 1 from blocked_photo where report_id = :report and sha256 = :sha256)
