-- A run that waits for its turn.
insert into analysis_run (id, process, status, parameters, request_hash, created_by)
values (:id, :process, 'queued', cast(:parameters as jsonb), :requestHash, :createdBy)
