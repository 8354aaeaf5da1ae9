package org.jingtu.coverage;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Zones, areas and stretches of a coverage run. */
@Component
class CoverageTileLayer extends SqlTileLayer {
    private final RunService runs;

    CoverageTileLayer(JdbcClient jdbc, RunService runs) {
        super(jdbc, CoverageProcess.ID, "coverage/tile-coverage");
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), CoverageProcess.ID);
        return super.render(request);
    }
}
