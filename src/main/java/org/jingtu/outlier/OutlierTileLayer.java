package org.jingtu.outlier;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Cells of a run of outliers. */
@Component
class OutlierTileLayer extends RunTileLayer {
    OutlierTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, runs, OutlierProcess.ID, RESULT_FEATURES);
    }
}
