-- Issues that people made or changed since a line of the history. Primary key of issue_event.
select distinct issue_id from issue_event where id > :event
