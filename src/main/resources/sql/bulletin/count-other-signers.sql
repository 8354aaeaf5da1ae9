-- How many other accounts could sign. No index: few accounts.
select count(*) from app_user u
where u.role = 'leader' and u.enabled and u.username <> :username
  and not exists (select 1 from user_area a where a.user_id = u.id)
