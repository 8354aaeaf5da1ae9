package org.jingtu.coverage.match;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.SqlTileLayer;
import org.jingtu.tile.TileRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Roads that a vehicle took, of a run of map matching. */
@Component
class MatchTileLayer extends SqlTileLayer {
    private final RunService runs;

    MatchTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, MatchProcess.ID, "result/tile-features");
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), MatchProcess.ID);
        return super.render(request);
    }
}
