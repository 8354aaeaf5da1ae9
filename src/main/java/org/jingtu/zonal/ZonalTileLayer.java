package org.jingtu.zonal;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Areas of a run of counts by area. */
@Component
class ZonalTileLayer extends SqlTileLayer {
    private final RunService runs;

    ZonalTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, ZonalProcess.ID, "result/tile-features");
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), ZonalProcess.ID);
        return super.render(request);
    }
}
