package org.jingtu.issue;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.SqlFiles;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssuePointRepository {
    /** Makes the driver ask for binary results from the first execution: 8 bytes a number instead of 16 digits. */
    private static final int BINARY_AT_ONCE = -1;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate template;

    IssuePointRepository(JdbcClient jdbc, NamedParameterJdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Two columns of degrees; a class because records carry no arrays. */
    static final class Columns {
        private final double[] x;
        private final double[] y;
        private final double[] seconds;

        Columns(byte[] x, byte[] y, byte[] seconds) {
            this.x = doubles(x);
            this.y = doubles(y);
            this.seconds = doubles(seconds);
        }

        /** Empty unless times were asked for. */
        double[] seconds() {
            return seconds;
        }

        double[] x() {
            return x;
        }

        double[] y() {
            return y;
        }

        private static double[] doubles(byte[] bytes) {
            double[] values = new double[bytes.length / Double.BYTES];
            ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
            return values;
        }
    }

    Columns columns(IssueSelection selection, boolean patrolFoundOnly) {
        MapSqlParameterSource parameters = parameters(selection).addValue("patrolFoundOnly", patrolFoundOnly);
        return Objects.requireNonNull(template.execute(
                SqlFiles.get("issue/read-places"),
                parameters,
                (PreparedStatement statement) -> read(statement, false)));
    }

    Columns timedColumns(IssueSelection selection, boolean patrolFoundOnly) {
        return Objects.requireNonNull(template.execute(
                SqlFiles.get("issue/read-timed-places"),
                parameters(selection).addValue("patrolFoundOnly", patrolFoundOnly),
                (PreparedStatement statement) -> read(statement, true)));
    }

    private static Columns read(PreparedStatement statement, boolean timed) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return new Columns(row.getBytes("x"), row.getBytes("y"), timed ? row.getBytes("t") : new byte[0]);
        }
    }

    long count(IssueSelection selection) {
        return Objects.requireNonNull(
                template.queryForObject(SqlFiles.get("issue/count-selected"), parameters(selection), Long.class));
    }

    String dataVersion(IssueSelection selection) {
        return Objects.requireNonNull(
                template.queryForObject(SqlFiles.get("issue/version-selected"), parameters(selection), String.class));
    }

    private static MapSqlParameterSource parameters(IssueSelection selection) {
        return new MapSqlParameterSource()
                .addValue(
                        "from",
                        selection.from().atStartOfDay(CountyService.ZONE).toOffsetDateTime())
                .addValue(
                        "to",
                        selection
                                .to()
                                .plusDays(1)
                                .atStartOfDay(CountyService.ZONE)
                                .toOffsetDateTime())
                .addValue("categories", selection.categories().toArray(String[]::new))
                .addValue("sources", selection.sources().toArray(String[]::new));
    }

    Optional<String> findUnknownCategory(List<String> codes) {
        return findUnknown("issue/find-unknown-category", codes);
    }

    Optional<String> findUnknownSource(List<String> codes) {
        return findUnknown("issue/find-unknown-source", codes);
    }

    private Optional<String> findUnknown(String sql, List<String> codes) {
        return jdbc.sql(SqlFiles.get(sql))
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .optional();
    }
}
