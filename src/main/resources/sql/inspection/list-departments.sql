-- Names of all departments. Small table.
select name from department_current
