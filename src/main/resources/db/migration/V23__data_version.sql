-- Histories whose lines are committed in another order than they were numbered change the version, too: the newest number
-- alone would hide a line that was numbered before it and committed after it. So do rounds of inspection, which take their
-- issues and their history with them when they are undone.
create or replace view data_version as
    select concat_ws('-', (select max(id) from import_batch),
                     (select count(*) from import_batch where status in ('done', 'undone')),
                     (select count(*) from import_batch where status = 'undone'),
                     (select max(id) from basemap_feature),
                     (select concat(count(*), '.', max(id)) from inspection_round),
                     (select max(id) from issue_event),
                     (select count(*) from issue_event
                      where id > (select max(id) from issue_event) - 1000)) as version;
