-- The county's one row, if there is one yet.
select name_zh, name_en, ST_X(origin) as lon, ST_Y(origin) as lat, pinned_date from county
