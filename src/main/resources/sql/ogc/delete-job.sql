-- Forgets a job; its run stays. Primary key.
delete from ogc_job where id = :id
