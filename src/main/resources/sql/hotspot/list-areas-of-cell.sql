-- Names of the areas that hold the centre of a cell, smallest first. Primary key, area_geom.
select a.name
from hotspot_cell c
join area_current a on ST_Contains(a.geom, ST_Centroid(c.geom))
where c.run_id = :run and c.cell = :cell and a.kind <> 'unit_cell'
order by a.area_m2
