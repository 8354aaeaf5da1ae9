-- A line of an issue's history; gives back its identity.
insert into issue_event (issue_id, at, step, from_status, status, by_user, remark, department_id, owner, deadline)
values (:id, cast(:at as timestamptz), :step, cast(:from as text), :status, :username, :remark,
        cast(:departmentId as integer), cast(:owner as text), cast(:deadline as timestamptz))
returning id
