-- Names the county and pins its clock; an origin once set stays.
insert into county (name_zh, name_en, pinned_date)
values (:nameZh, :nameEn, :pinnedDate)
on conflict (only_row) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
    pinned_date = excluded.pinned_date
