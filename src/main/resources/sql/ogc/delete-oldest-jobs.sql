-- Forgets a user's jobs beyond the newest ones. Index ogc_job_of_user.
delete from ogc_job
where id in (select id from ogc_job where created_by = :createdBy order by created_at desc offset :kept)
