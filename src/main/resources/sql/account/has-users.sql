-- Whether there is any account yet.
select exists (select 1 from app_user)
