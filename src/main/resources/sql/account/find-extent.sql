-- The box around all areas, or else all roads, in degrees; around a place for who is bound to one.
select ST_XMin(box) as west, ST_YMin(box) as south, ST_XMax(box) as east, ST_YMax(box) as north
from (select case when :place::text is not null then ST_Extent(place_geometry(:place))
                  else coalesce((select ST_Extent(geom) from area_current where kind <> 'unit_cell'),
                                (select ST_Extent(geom) from road_current),
                                (select ST_Extent(geom) from issue_located)) end as box) found
where box is not null
