-- All words that pages need, as one JSON object. Small tables.
select json_build_object(
    'categoryGroups', (select json_agg(json_build_object('code', g.code, 'nameZh', g.name_zh, 'nameEn', g.name_en,
            'categories', (select coalesce(json_agg(json_build_object('code', c.code, 'nameZh', c.name_zh, 'nameEn', c.name_en) order by c.sort), '[]')
                           from category c where c.group_code = g.code)) order by g.sort) from category_group g),
    'sources', (select json_agg(json_build_object('code', code, 'nameZh', name_zh, 'nameEn', name_en, 'patrolFound', patrol_found) order by sort) from issue_source),
    'statuses', json_build_array(
        json_build_object('code', 'reported', 'nameZh', '已上报', 'nameEn', 'Reported'),
        json_build_object('code', 'filed', 'nameZh', '已立案', 'nameEn', 'Filed'),
        json_build_object('code', 'dispatched', 'nameZh', '已派遣', 'nameEn', 'Dispatched'),
        json_build_object('code', 'handling', 'nameZh', '处理中', 'nameEn', 'Being handled'),
        json_build_object('code', 'fed_back', 'nameZh', '已反馈', 'nameEn', 'Fed back'),
        json_build_object('code', 'closed', 'nameZh', '已结案', 'nameEn', 'Closed')),
    'areaKinds', (select json_agg(json_build_object('code', k.code, 'nameZh', k.name_zh, 'nameEn', k.name_en, 'count', coalesce(n.n, 0)) order by k.sort)
                  from area_kind k left join (select kind, count(*) as n from area_current group by kind) n on n.kind = k.code),
    'facilityKinds', (select json_agg(json_build_object('code', code, 'nameZh', name_zh, 'nameEn', name_en) order by sort) from facility_kind),
    'roadGrades', (select json_agg(json_build_object('code', code, 'nameZh', name_zh, 'nameEn', name_en) order by sort) from road_grade),
    'shifts', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'from', to_char(starts_at, 'HH24:MI'), 'until', to_char(ends_at, 'HH24:MI')) order by starts_at, id), '[]') from shift))::text
