package org.jingtu.issue;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
class IssueColumnsRepository {
    private static final int BINARY_AT_ONCE = -1;
    private static final int A_PART = 250_000;

    private final NamedParameterJdbcTemplate jdbc;

    IssueColumnsRepository(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The state of the issues as a whole.
     *
     * @param event newest line of the history
     * @param imports changes with imports, rounds of inspection and what undoes them
     */
    record State(IssueColumns.Words words, long event, String imports) {}

    State state() {
        return Objects.requireNonNull(
                jdbc.getJdbcTemplate().queryForObject(SqlFiles.get("issue/get-column-words"), (row, n) -> {
                    IssueColumns.Words words = new IssueColumns.Words(
                            words(row, "categories"), words(row, "sources"), words(row, "statuses"));
                    return new State(words, row.getLong("event"), row.getString("imports"));
                }));
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return row.getArray(column) == null
                ? List.of()
                : List.of((String[]) row.getArray(column).getArray());
    }

    List<Long> listChangedSince(long event) {
        return jdbc.queryForList(
                SqlFiles.get("issue/list-changed-since"), new MapSqlParameterSource("event", event), Long.class);
    }

    /**
     * Adds the issues of these ids, or all.
     *
     * @param ids null for all
     * @param most how many the builder may hold; reading ends soon after
     */
    void read(IssueColumns.Words words, @Nullable List<Long> ids, IssueColumns.Builder into, long most) {
        long after = -1;
        boolean more = true;
        while (more && into.size() <= most) {
            MapSqlParameterSource parameters = new MapSqlParameterSource()
                    .addValue("after", after)
                    .addValue("most", A_PART)
                    .addValue("ids", ids == null ? null : ids.toArray(Long[]::new))
                    .addValue("categories", words.categories().toArray(String[]::new))
                    .addValue("sources", words.sources().toArray(String[]::new))
                    .addValue("statuses", words.statuses().toArray(String[]::new));
            long last = Objects.requireNonNull(jdbc.execute(
                    SqlFiles.get("issue/read-columns"),
                    parameters,
                    (PreparedStatement statement) -> readPart(statement, into)));
            more = last >= 0;
            after = last;
        }
    }

    /** @return the last id; -1 when this was the last part */
    private static long readPart(PreparedStatement statement, IssueColumns.Builder into) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            int n = row.getInt("n");
            ByteBuffer ids = column(row, "ids");
            ByteBuffer x = column(row, "x");
            ByteBuffer y = column(row, "y");
            ByteBuffer days = column(row, "days");
            ByteBuffer categories = column(row, "categories");
            ByteBuffer sources = column(row, "sources");
            ByteBuffer statuses = column(row, "statuses");
            long last = -1;
            for (int i = 0; i < n; i++) {
                last = ids.getLong();
                into.add(
                        last,
                        ZCurve.key(x.getDouble(), y.getDouble()),
                        days.getInt(),
                        (short) categories.getInt(),
                        (short) sources.getInt(),
                        (short) statuses.getInt());
            }
            return n == A_PART ? last : -1;
        }
    }

    private static ByteBuffer column(ResultSet row, String name) throws SQLException {
        return ByteBuffer.wrap(row.getBytes(name));
    }
}
