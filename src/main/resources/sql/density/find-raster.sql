-- The result of a density run. Primary key.
select origin_x, origin_y, cell_m, column_count, row_count, densities_per_ha from density_raster where run_id = :run
