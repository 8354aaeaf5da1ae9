package org.jingtu.siting;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Sites of a run, what exists, and issues still too far. */
@Component
class SitingTileLayer extends RunTileLayer {
    SitingTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, runs, SitingProcess.ID, RESULT_FEATURES);
    }
}
