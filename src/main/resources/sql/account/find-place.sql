-- What an account is bound to: identities of its areas with commas between, empty text when they are gone; no row for an
-- account that sees the whole county.
select coalesce(string_agg(a.id::text, ',' order by a.id), '') as place
from user_area m
join app_user u on u.id = m.user_id
left join area_current a on a.kind = m.area_kind and a.source_id = m.area_source_id
where u.username = :username
having count(*) > 0
