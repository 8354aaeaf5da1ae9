-- Features are asked for by bounds in degrees, too.
create index issue_geom on issue using gist (geom);
create index facility_geom on facility using gist (geom);
