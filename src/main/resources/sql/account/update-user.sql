-- Changes an account; sessions end where it is disabled or has another role.
update app_user
set display_name = :displayName, department_id = cast(:department as integer),
    revision = revision + case when enabled <> :enabled or role <> :role then 1 else 0 end,
    enabled = :enabled, role = :role
where username = :username
