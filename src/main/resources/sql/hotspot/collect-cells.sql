-- Cells of a run as features. Primary key (run first).
select c.cell as id, c.run_id::text as run, c.value, c.issue_count, c.effort_km, c.z, c.p, c.q, c.class, c.no_data, c.patch,
       c.geom
from hotspot_cell c
where c.run_id = cast(:run as uuid)
