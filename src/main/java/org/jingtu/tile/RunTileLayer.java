package org.jingtu.tile;

import org.jingtu.platform.run.RunService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A layer that draws runs of the process of its name, once they are done. */
public abstract class RunTileLayer extends SqlTileLayer {
    /** Draws what a process kept as features of its result, place by place. */
    protected static final String RESULT_FEATURES = "result/tile-features";

    private final RunService runs;

    protected RunTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs, String process, String sqlName) {
        super(jdbc, process, sqlName);
        this.runs = runs;
    }

    @Override
    public boolean drawsRuns() {
        return true;
    }

    @Override
    public byte[] render(TileRequest request) {
        runs.getDone(request.requiredRun(), name());
        return super.render(request);
    }
}
