-- How sure a coverage figure is: where map matching and the corridor of the swath agree. Null for runs before.
alter table coverage_area add column confidence double precision check (confidence between 0 and 1);
alter table coverage_stretch add column confidence double precision check (confidence between 0 and 1);
