-- Unbinds an account from its areas.
delete from user_area using app_user u where u.id = user_area.user_id and u.username = :username
