-- Kinds of which there is an area, in the catalogue's order. Unique index on area (kind, source_id).
select code from area_kind k where exists (select from area a where a.kind = k.code) order by sort, code
