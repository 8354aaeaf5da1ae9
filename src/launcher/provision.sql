-- Makes role jingtu and the database :"database" with PostGIS, whatever of it is there already. Run by the superuser.
-- The service's role owns its database and is no superuser; it could not create the extension itself.
select 'create role jingtu login' where not exists (select from pg_roles where rolname = 'jingtu') \gexec
alter role jingtu password :'password';
select format('create database %I owner jingtu', :'database')
where not exists (select from pg_database where datname = :'database') \gexec
revoke connect on database :"database" from public;
\connect :"database"
create extension if not exists postgis;
