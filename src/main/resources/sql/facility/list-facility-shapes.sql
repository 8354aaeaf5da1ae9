-- Facilities of some kinds, in degrees. Reads the table once.
select name, ST_X(geom) as longitude, ST_Y(geom) as latitude
from facility
where kind = any (cast(:kinds as text[]))
order by id
