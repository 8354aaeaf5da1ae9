-- A new account; an existing one of the same name stays as it is.
insert into app_user (username, display_name, password_hash, role, must_change_password)
values (:username, :displayName, :passwordHash, :role, :mustChange)
on conflict (username) do nothing
