-- Begins a transaction and drops everything in schema public that is no part of an extension: tables and views with what
-- hangs on them, then sequences, functions and types that are left. Run before a backup is restored.
begin;
set local client_min_messages = warning;
do $$
declare
    statement text;
begin
    loop
        select format('drop %s %I.%I cascade',
                      case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
                                     else 'table' end, 'public', c.relname)
        into statement
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                                                    and d.deptype = 'e')
        order by c.relispartition, c.relkind = 'S', c.oid
        limit 1;
        exit when statement is null;
        execute statement;
    end loop;
    for statement in
        select format('drop routine %s cascade', p.oid::regprocedure)
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid
                                                    and d.deptype = 'e')
    loop
        execute statement;
    end loop;
    for statement in
        select format('drop type public.%I cascade', t.typname)
        from pg_type t
        where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd') and t.typelem = 0
          and not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid
                                                    and d.deptype = 'e')
    loop
        execute statement;
    end loop;
end
$$;
