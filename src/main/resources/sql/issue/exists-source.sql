-- Whether the catalogue has a source. Primary key.
select exists (select 1 from issue_source where code = :code)
