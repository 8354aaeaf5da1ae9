package org.jingtu.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line to be written; the states are JSON. */
    record NewEntry(
            String username,
            String action,
            String objectKind,
            String objectId,
            @Nullable String before,
            @Nullable String after,
            @Nullable String network) {}

    void insert(NewEntry entry) {
        jdbc.sql(SqlFiles.get("audit/insert-entry"))
                .param("username", entry.username())
                .param("action", entry.action())
                .param("objectKind", entry.objectKind())
                .param("objectId", entry.objectId())
                .param("before", entry.before())
                .param("after", entry.after())
                .param("network", entry.network())
                .update();
    }

    List<AuditEntry> list(AuditQuery query) {
        return jdbc.sql(SqlFiles.get("audit/list-entries"))
                .param("until", query.until())
                .param("username", query.username())
                .param("action", query.action())
                .param("objectKind", query.objectKind())
                .param("objectId", query.objectId())
                .param("from", query.from())
                .param("to", query.to())
                .param("limit", query.limit())
                .query((row, n) -> entry(row))
                .list();
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("username"),
                row.getString("action"),
                row.getString("object_kind"),
                row.getString("object_id"),
                state(row.getString("before")),
                state(row.getString("after")),
                row.getString("network"));
    }

    private @Nullable JsonNode state(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
