-- A new password ends the duty to change it.
update app_user set password_hash = :passwordHash, must_change_password = false where username = :username
