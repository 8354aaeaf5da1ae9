package org.jingtu.contrast;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Cells or zones of a contrast. */
@Component
class ContrastTileLayer extends RunTileLayer {
    ContrastTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, runs, ContrastProcess.ID, RESULT_FEATURES);
    }
}
