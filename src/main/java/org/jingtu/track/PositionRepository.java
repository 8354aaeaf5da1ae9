package org.jingtu.track;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PositionRepository {
    private static final int ROWS_A_FETCH = 20_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    PositionRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void each(List<Integer> vehicles, Instant from, Instant to, TrackArchive.PositionSink sink) {
        MapSqlParameterSource parameters = new MapSqlParameterSource()
                .addValue("vehicles", vehicles.toArray(Integer[]::new))
                .addValue("from", Timestamp.from(from))
                .addValue("to", Timestamp.from(to));
        template.execute(SqlFiles.get("track/read-positions"), parameters, (PreparedStatement statement) -> {
            statement.setFetchSize(ROWS_A_FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                long read = 0;
                while (rows.next()) {
                    position(rows, sink);
                    read++;
                }
                return read;
            }
        });
    }

    private static void position(ResultSet row, TrackArchive.PositionSink sink) throws SQLException {
        float speed = row.getFloat(5);
        sink.position(
                row.getInt(1),
                row.getLong(2),
                row.getDouble(3),
                row.getDouble(4),
                row.wasNull() ? Float.NaN : speed,
                row.getByte(6));
    }

    boolean exist(Instant from, Instant to) {
        return jdbc.sql(SqlFiles.get("track/exist-positions"))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Boolean.class)
                .single();
    }

    List<SentPositions> sum(Instant from, Instant to) {
        return jdbc.sql(SqlFiles.get("track/sum-positions"))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> new SentPositions(
                        row.getInt("vehicle_id"),
                        row.getLong("positions"),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    String dataVersion(Instant from, Instant to) {
        return jdbc.sql(SqlFiles.get("track/version-positions"))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(String.class)
                .single();
    }
}
