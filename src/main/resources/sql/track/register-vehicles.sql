-- Registers vehicles that the fleet does not know yet under the name their positions carry. Unique index on code.
insert into vehicle (code, name, kind)
select distinct vehicle, vehicle, :kind from position_staging
on conflict (code) do nothing
