-- Whether there is such a department. Primary key.
select exists (select 1 from department_current where id = :id)
