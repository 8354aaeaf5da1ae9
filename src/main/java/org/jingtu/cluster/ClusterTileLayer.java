package org.jingtu.cluster;

import org.jingtu.platform.run.RunService;
import org.jingtu.tile.RunTileLayer;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Outlines of a run of clusters. */
@Component
class ClusterTileLayer extends RunTileLayer {
    ClusterTileLayer(NamedParameterJdbcTemplate jdbc, RunService runs) {
        super(jdbc, runs, ClusterProcess.ID, RESULT_FEATURES);
    }
}
