package org.jingtu.cluster;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Outlines of a run of clusters. */
@Component
class ClusterTileLayer extends SqlTileLayer {
    private final RunService runs;

    ClusterTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, ClusterProcess.ID, "result/tile-features");
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), ClusterProcess.ID);
        return super.render(request);
    }
}
