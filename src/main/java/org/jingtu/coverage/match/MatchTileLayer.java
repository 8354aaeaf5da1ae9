package org.jingtu.coverage.match;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Roads that a vehicle took, of a run of map matching. */
@Component
class MatchTileLayer extends RunTileLayer {
    MatchTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, runs, MatchProcess.ID, RESULT_FEATURES);
    }
}
