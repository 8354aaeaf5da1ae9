-- Reports that nobody looked at, the longest waiting first. citizen_report_waiting.
select * from citizen_report_known where state = 'waiting' order by reported_at, id limit :limit
