package org.jingtu.road;

import java.util.Arrays;
import java.util.List;
import org.jingtu.geo.NearestRoads;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells imports how far their places lie from the county's roads. */
@Repository
class NearestRoadRepository implements NearestRoads {
    private final JdbcClient jdbc;

    NearestRoadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public double[] metres(double[] longitudes, double[] latitudes) {
        List<@Nullable Double> metres = jdbc.sql(SqlFiles.get("road/list-distances"))
                .param("x", boxed(longitudes))
                .param("y", boxed(latitudes))
                .query((row, n) -> row.getObject("metres", Double.class))
                .list();
        return metres.stream().mapToDouble(m -> m == null ? Double.NaN : m).toArray();
    }

    /** Places that are none have no roads; a geometry cannot be made of them. */
    private static @Nullable Double[] boxed(double[] values) {
        return Arrays.stream(values)
                .mapToObj(v -> Double.isFinite(v) ? (Double) v : null)
                .toArray(Double[]::new);
    }
}
