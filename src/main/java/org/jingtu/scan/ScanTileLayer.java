package org.jingtu.scan;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Circles of a run of the scan. */
@Component
class ScanTileLayer extends SqlTileLayer {
    private final RunService runs;

    ScanTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, ScanProcess.ID, "result/tile-features");
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), ScanProcess.ID);
        return super.render(request);
    }
}
