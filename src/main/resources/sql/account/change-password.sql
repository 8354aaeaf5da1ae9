-- A new password; sessions from before end. One that its owner chose ends the duty to change it.
update app_user set password_hash = :passwordHash, must_change_password = :mustChange, revision = revision + 1
where username = :username
