package org.jingtu.density;

import java.util.Optional;
import java.util.UUID;
import org.jingtu.analysis.RasterGrid;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DensityRepository {
    private final JdbcClient jdbc;

    DensityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID run, DensityField field) {
        RasterGrid grid = field.grid();
        jdbc.sql(SqlFiles.get("density/insert-raster"))
                .param("run", run)
                .param("originX", grid.originX())
                .param("originY", grid.originY())
                .param("cellMetres", grid.cellMetres())
                .param("columns", grid.columns())
                .param("rows", grid.rows())
                .param("densities", field.deflated())
                .update();
    }

    Optional<DensityField> find(UUID run) {
        return jdbc.sql(SqlFiles.get("density/find-raster"))
                .param("run", run)
                .query((row, n) -> DensityField.inflate(
                        new RasterGrid(
                                row.getDouble("origin_x"),
                                row.getDouble("origin_y"),
                                row.getDouble("cell_m"),
                                row.getInt("column_count"),
                                row.getInt("row_count")),
                        row.getBytes("densities_per_ha")))
                .optional();
    }
}
