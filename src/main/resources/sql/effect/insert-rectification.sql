-- Notes that an area was rectified from a day on. Unique (area_id, first_day): the same note is taken once.
insert into rectification (area_id, first_day, title, created_by)
values (:area, :firstDay, :title, :createdBy)
on conflict (area_id, first_day) do update set title = excluded.title
returning id
