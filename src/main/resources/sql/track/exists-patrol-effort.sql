-- Whether there is effort on one of some days. Primary key (day first).
select exists (
    select from patrol_effort where day between cast(:from as date) and cast(:to as date) and kilometres > 0)
