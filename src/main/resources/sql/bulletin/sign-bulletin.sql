-- Signs a draft; nothing when it is signed or gone. Primary key.
update bulletin
set signed_by = :signedBy, signed_name = :signedName, signed_at = cast(:at as timestamptz), year = :year, number = :number
where id = :id and signed_by is null
