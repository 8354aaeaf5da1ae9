package org.jingtu.hotspot;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Cells of a hotspot run. */
@Component
class HotspotTileLayer extends RunTileLayer {
    HotspotTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, runs, HotspotProcess.ID, "hotspot/tile-cells");
    }
}
