package org.jingtu.outlier;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Cells of a run of outliers. */
@Component
class OutlierTileLayer extends SqlTileLayer {
    private final RunService runs;

    OutlierTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, OutlierProcess.ID, "result/tile-features");
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), OutlierProcess.ID);
        return super.render(request);
    }
}
