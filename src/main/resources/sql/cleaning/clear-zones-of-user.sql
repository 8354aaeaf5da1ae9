-- Takes all zones from an account.
delete from zone_member m using app_user u where u.id = m.user_id and u.username = :username
