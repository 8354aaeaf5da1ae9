-- What was decided about a report; how to reach its sender is forgotten. Primary key.
update citizen_report
set state = :state, decided_at = cast(:at as timestamptz), decided_by = :username, reason = :reason,
    issue_id = cast(:issue as bigint), contact = null
where id = :id
