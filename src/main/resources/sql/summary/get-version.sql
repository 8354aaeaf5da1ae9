-- A text that changes whenever a figure of the summary may change: imports, case flow, runs that ended, measures.
-- Short enough to be printed. Primary keys and analysis_run's few rows.
select left(md5(concat_ws('|', (select version from data_version), (select max(id) from issue_event),
                 (select max(finished_at) from analysis_run where status = 'done' and created_by <> 'bulletin'),
                 (select count(*) from analysis_run where status in ('queued', 'running')),
                 (select max(id) from rectification), (select count(*) from rectification))), 12) as version
