package org.jingtu.track;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes over positions of cleaning vehicles. */
@Repository
class TrackImportRepository extends PositionStagingRepository {
    TrackImportRepository(JdbcClient jdbc, PositionRetention retention) {
        super(jdbc, "tracks", "unknown", retention);
    }
}
