-- Hot patches of a run and what became of them since another: how many at 95 %, of these sure at 99 %, how many more at
-- 90 %, how many touch none of the other run's, and how many of those touch none of this. Primary key (run first).
with cell as (
    select c.run_id, c.patch, c.class, c.geom
    from hotspot_cell c
    where c.run_id in (:run, :previous) and c.class > 0
      and (cast(:place as text) is null or ST_Covers((select place_geometry(cast(:place as text))), ST_Centroid(c.geom)))
), patch as (
    select run_id, patch, max(class) as class, ST_Union(geom) as geom
    from cell where patch is not null group by run_id, patch
), loose as (
    select k from (select patch, ST_ClusterDBSCAN(geom, 1e-6, 1) over () as k from cell where run_id = :run) c
    group by k having count(patch) = 0
)
select (select count(*) from patch where run_id = :run) as patches,
       (select count(*) from patch where run_id = :run and class >= 3) as sure,
       (select count(*) from loose) as more,
       (select count(*) from patch p where p.run_id = :run
         and not exists (select 1 from patch q where q.run_id = :previous and ST_Intersects(p.geom, q.geom))) as appeared,
       (select count(*) from patch p where p.run_id = :previous
         and not exists (select 1 from patch q where q.run_id = :run and ST_Intersects(p.geom, q.geom))) as vanished
