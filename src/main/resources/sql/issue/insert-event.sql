-- A line of an issue's history.
insert into issue_event (issue_id, at, status, by_user) values (:id, cast(:at as timestamptz), :status, :username)
