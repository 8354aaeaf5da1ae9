package org.jingtu.road;

import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoadShapeRepository {
    private final JdbcClient jdbc;

    RoadShapeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    interface Each {
        void accept(RoadShape road, byte[] wkb);
    }

    void each(Each each) {
        RowCallbackHandler handler = row -> each.accept(
                new RoadShape(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("grade"),
                        row.getDouble("width_m"),
                        row.getBoolean("one_way"),
                        row.getDouble("planned_passes_per_day")),
                row.getBytes("wkb"));
        jdbc.sql(SqlFiles.get("road/list-road-shapes")).query(handler);
    }

    String dataVersion() {
        return jdbc.sql(SqlFiles.get("road/version-roads")).query(String.class).single();
    }
}
