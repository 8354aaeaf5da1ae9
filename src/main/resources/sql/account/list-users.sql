-- Accounts of people with what they are bound to, by role and name; one when a name is given.
select u.username, u.display_name, u.role, u.department_id, d.name as department, u.enabled, u.must_change_password,
       u.created_at, u.last_login_at,
       (select coalesce(json_agg(json_build_object('kind', m.area_kind, 'sourceId', m.area_source_id, 'name', a.name)
                                 order by a.name), '[]')
        from user_area m left join area_current a on a.kind = m.area_kind and a.source_id = m.area_source_id
        where m.user_id = u.id)::text as areas,
       (select coalesce(json_agg(json_build_object('id', z.zone_id, 'name', z.name) order by z.name), '[]')
        from zone_viewer z where z.username = u.username)::text as zones
from app_user u left join department d on d.id = u.department_id
where u.role <> 'device' and (cast(:username as text) is null or u.username = :username)
order by array_position(array['admin', 'planner', 'leader', 'inspector', 'crew'], u.role), u.username
