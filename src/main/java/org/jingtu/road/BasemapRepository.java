package org.jingtu.road;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import org.jingtu.platform.BinaryCopy;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BasemapRepository {
    private static final int CGCS2000 = 4490;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    BasemapRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void clear() {
        jdbc.sql(SqlFiles.get("road/clear-basemap")).update();
    }

    long copy(List<BasemapFeature> features) {
        ConnectionCallback<@Nullable Long> callback = (Connection connection) -> {
            WKBWriter wkb = new WKBWriter(2, ByteOrderValues.BIG_ENDIAN, true);
            try (BinaryCopy copy = new BinaryCopy(connection, SqlFiles.get("road/copy-basemap"))) {
                for (BasemapFeature feature : features) {
                    feature.geometry().setSRID(CGCS2000);
                    copy.row(3).text(feature.kind()).text(feature.name()).bytes(wkb.write(feature.geometry()));
                }
                return copy.finish();
            }
        };
        return Objects.requireNonNull(template.execute(callback));
    }
}
