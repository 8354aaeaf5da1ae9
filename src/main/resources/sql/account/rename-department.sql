-- Another name for a department.
update department set name = :name where id = :id
