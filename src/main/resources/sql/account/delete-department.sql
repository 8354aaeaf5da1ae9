-- Removes a department that nothing belongs to.
delete from department where id = :id
