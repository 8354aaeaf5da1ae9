-- The words that columns of issues are coded by, and what tells their state: the newest history line, and whether imports
-- or rounds of inspection came in or were undone. One row; primary keys, and the few rows of both.
select (select array_agg(code order by code) from category) as categories,
       (select array_agg(code order by code) from issue_source) as sources,
       array['reported', 'filed', 'dispatched', 'handling', 'fed_back', 'closed'] as statuses,
       coalesce((select max(id) from issue_event), 0) as event,
       concat_ws('-', (select concat_ws('-', max(id), count(*) filter (where status in ('done', 'undone')),
                                        count(*) filter (where status = 'undone')) from import_batch),
                 (select concat(count(*), '.', max(id)) from inspection_round)) as imports
