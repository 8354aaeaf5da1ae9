-- Gives the county its origin when it has none: the first data decide the metric plane, later data never move it.
insert into county (name_zh, name_en, origin)
values ('未命名县', 'Unnamed county', ST_SetSRID(ST_MakePoint(:longitude, :latitude), 4490))
on conflict (only_row) do update set origin = coalesce(county.origin, excluded.origin)
