package org.jingtu.result;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jingtu.geo.Shapes;
import org.jingtu.platform.BinaryCopy;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ResultFeatureRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COLUMNS = 4;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ResultFeatureRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void copy(UUID run, List<ResultFeature> features) {
        ConnectionCallback<@Nullable Long> callback = (Connection connection) -> {
            try (BinaryCopy copy = new BinaryCopy(connection, SqlFiles.get("result/copy-features"))) {
                for (int k = 0; k < features.size(); k++) {
                    ResultFeature feature = features.get(k);
                    copy.row(COLUMNS)
                            .uuid(run)
                            .int4(k)
                            .jsonb(JSON.writeValueAsString(feature.properties()))
                            .bytes(Shapes.ewkb(feature.shape()));
                }
                return copy.finish();
            }
        };
        template.execute(callback);
    }

    List<RawJson> list(UUID run) {
        return jdbc.sql(SqlFiles.get("result/list-features"))
                .param("run", run)
                .query((row, n) -> new RawJson(row.getString(1)))
                .list();
    }

    List<ResultPlace> listPlaces(UUID run, String by, List<String> without) {
        return jdbc.sql(SqlFiles.get("result/list-places"))
                .param("run", run)
                .param("by", by)
                .param("without", without.toArray(String[]::new))
                .query((row, n) -> place(row))
                .list();
    }

    private static ResultPlace place(ResultSet row) throws SQLException {
        return new ResultPlace(
                row.getString("value"),
                row.getInt("features"),
                row.getObject("issues", Double.class),
                row.getObject("effort_km", Double.class),
                row.getObject("required_passes", Double.class),
                row.getObject("passes", Double.class),
                row.getString("area_name"),
                row.getString("road_name"),
                List.of(row.getDouble("lon"), row.getDouble("lat")),
                List.of(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")));
    }
}
