package org.jingtu.zonal;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Areas of a run of counts by area. */
@Component
class ZonalTileLayer extends RunTileLayer {
    ZonalTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, runs, ZonalProcess.ID, RESULT_FEATURES);
    }
}
