-- Up to :most issues after :after in the order of their ids, only those of :ids unless that is null, as columns: ids,
-- places in web-mercator metres, days (since 1970, in China), places of their words in the given lists. One row. Primary
-- key of issue.
select count(*) as n,
       coalesce(string_agg(int8send(id), cast('' as bytea)), cast('' as bytea)) as ids,
       coalesce(string_agg(float8send(ST_X(geom_3857)), cast('' as bytea)), cast('' as bytea)) as x,
       coalesce(string_agg(float8send(ST_Y(geom_3857)), cast('' as bytea)), cast('' as bytea)) as y,
       coalesce(string_agg(int4send(cast(reported_at at time zone 'Asia/Shanghai' as date) - date '1970-01-01'),
                cast('' as bytea)), cast('' as bytea)) as days,
       coalesce(string_agg(int4send(coalesce(array_position(cast(:categories as text[]), category), 0)),
                cast('' as bytea)), cast('' as bytea)) as categories,
       coalesce(string_agg(int4send(coalesce(array_position(cast(:sources as text[]), source), 0)),
                cast('' as bytea)), cast('' as bytea)) as sources,
       coalesce(string_agg(int4send(coalesce(array_position(cast(:statuses as text[]), status), 0)),
                cast('' as bytea)), cast('' as bytea)) as statuses
from (
    select id, geom_3857, reported_at, category, source, status
    from issue
    where id > :after and (cast(:ids as bigint[]) is null or id = any (cast(:ids as bigint[])))
    order by id
    limit :most
) part
