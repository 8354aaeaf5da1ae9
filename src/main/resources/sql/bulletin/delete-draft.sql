-- Throws a draft away; nothing when it is signed or gone. Primary key.
delete from bulletin where id = :id and signed_by is null
