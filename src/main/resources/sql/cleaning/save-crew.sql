-- Registers a crew and gives it its zones by their source ids. Unique indexes on crew.code and zone.source_id.
with saved as (
    insert into crew (code, name) values (:code, :name)
    on conflict (code) do update set name = excluded.name
    returning id
)
update zone set crew_id = saved.id from saved where zone.source_id in (:zones)
