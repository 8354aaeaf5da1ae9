package org.jingtu.scan;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Circles of a run of the scan. */
@Component
class ScanTileLayer extends RunTileLayer {
    ScanTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, runs, ScanProcess.ID, RESULT_FEATURES);
    }
}
