-- Drops what an account asked for again since: final runs created before :before that a newer one, done with the same
-- parameters, has replaced. analysis_run_recent.
delete from analysis_run old
where old.process = :process and old.created_by = :createdBy and old.created_at < :before
  and old.status not in ('queued', 'running')
  and exists (select 1 from analysis_run newer
              where newer.process = old.process and newer.created_by = old.created_by and newer.status = 'done'
                and newer.parameters = old.parameters and newer.created_at > old.created_at)
