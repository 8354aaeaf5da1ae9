package org.jingtu.emerging;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Cells of a run of emerging hot spots. */
@Component
class EmergingTileLayer extends SqlTileLayer {
    private final RunService runs;

    EmergingTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, EmergingProcess.ID, "result/tile-features");
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), EmergingProcess.ID);
        return super.render(request);
    }
}
