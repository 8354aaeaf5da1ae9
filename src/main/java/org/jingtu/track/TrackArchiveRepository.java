package org.jingtu.track;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jingtu.platform.BinaryCopy;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrackArchiveRepository {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    TrackArchiveRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void ensurePartition(LocalDate day) {
        jdbc.sql(SqlFiles.get("track/ensure-partition"))
                .param("day", day)
                .query(String.class)
                .single();
    }

    long copyPositions(TrackArchive.PositionSource source) {
        return copy(
                "track/copy-positions",
                copy -> source.writeTo((vehicle, at, longitude, latitude, speed, brush) -> {
                    try {
                        copy.row(5).int4(vehicle).timestamp(at).float4(speed);
                        (brush < 0 ? copy.nothing() : copy.bool(brush == 1)).point(longitude, latitude);
                    } catch (SQLException e) {
                        throw new UncategorizedSQLException("copy positions", null, e);
                    }
                }));
    }

    long copyEffort(TrackArchive.EffortSource source) {
        return copy(
                "track/copy-patrol-effort",
                copy -> source.writeTo((day, column, row, kilometres) -> {
                    try {
                        copy.row(4).date(day).int4(column).int4(row).float4(kilometres);
                    } catch (SQLException e) {
                        throw new UncategorizedSQLException("copy patrol effort", null, e);
                    }
                }));
    }

    private interface Writing {
        void to(BinaryCopy copy);
    }

    private long copy(String sql, Writing writing) {
        ConnectionCallback<@Nullable Long> callback = (Connection connection) -> {
            try (BinaryCopy copy = new BinaryCopy(connection, SqlFiles.get(sql))) {
                writing.to(copy);
                return copy.finish();
            }
        };
        return Objects.requireNonNull(template.execute(callback));
    }
}
