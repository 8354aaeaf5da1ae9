-- A step's effect on its case; what the step does not set stays. Never closed before it was reported. Primary key.
update issue set
    status = :status,
    department_id = coalesce(cast(:departmentId as integer), department_id),
    owner = coalesce(cast(:owner as text), owner),
    deadline = coalesce(cast(:deadline as timestamptz), deadline),
    closed_at = case when :status <> 'closed' then null
                     when status = 'closed' then closed_at
                     else greatest(reported_at, cast(:at as timestamptz)) end,
    resolution = case when :status <> 'closed' then null else coalesce(cast(:resolution as text), resolution) end,
    escalated_at = case when cast(:escalated as boolean) then cast(:at as timestamptz) else escalated_at end,
    rework_count = rework_count + cast(:rework as integer)
where id = :id
