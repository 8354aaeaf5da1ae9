-- The box around all areas, or else all roads, in degrees.
select ST_XMin(box) as west, ST_YMin(box) as south, ST_XMax(box) as east, ST_YMax(box) as north
from (select coalesce((select ST_Extent(geom) from area_current where kind <> 'unit_cell'),
                      (select ST_Extent(geom) from road_current),
                      (select ST_Extent(geom) from issue_located)) as box) found
where box is not null
