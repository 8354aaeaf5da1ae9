-- A new report with its id, unless too many wait already. citizen_report_waiting.
insert into citizen_report (category, description, address, media_url, contact, reported_at, geom)
select :category, :description, :address, cast(:mediaUrl as text), cast(:contact as text),
       cast(:reportedAt as timestamptz), ST_SetSRID(ST_MakePoint(:lon, :lat), 4490)
where (select count(*) from citizen_report where state = 'waiting') < :mostWaiting
returning id
