-- The result of a density run.
insert into density_raster (run_id, origin_x, origin_y, cell_m, column_count, row_count, densities_per_ha)
values (:run, :originX, :originY, :cellMetres, :columns, :rows, :densities)
