package org.jingtu.hotspot;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Cells of a hotspot run. */
@Component
class HotspotTileLayer extends SqlTileLayer {
    private final RunService runs;

    HotspotTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, HotspotProcess.ID, "hotspot/tile-cells");
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), HotspotProcess.ID);
        return super.render(request);
    }
}
