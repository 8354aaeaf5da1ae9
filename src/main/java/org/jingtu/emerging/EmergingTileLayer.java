package org.jingtu.emerging;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Cells of a run of emerging hot spots. */
@Component
class EmergingTileLayer extends RunTileLayer {
    EmergingTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, runs, EmergingProcess.ID, RESULT_FEATURES);
    }
}
