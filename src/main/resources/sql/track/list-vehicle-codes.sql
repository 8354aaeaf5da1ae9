-- All vehicles by the name their positions carry. Whole table.
select id, code from vehicle
