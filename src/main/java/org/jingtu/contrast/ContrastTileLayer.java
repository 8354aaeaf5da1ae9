package org.jingtu.contrast;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Cells or zones of a contrast. */
@Component
class ContrastTileLayer extends SqlTileLayer {
    private final RunService runs;

    ContrastTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, ContrastProcess.ID, "result/tile-features");
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), ContrastProcess.ID);
        return super.render(request);
    }
}
