package org.jingtu.citizen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CitizenReportRepository {
    private final JdbcClient jdbc;

    CitizenReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A category of the catalogue, as citizens choose it. */
    record Category(String code, String nameZh, String nameEn, String groupZh) {}

    List<Category> listCategories() {
        return jdbc.sql(SqlFiles.get("citizen/list-categories"))
                .query((row, n) -> new Category(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("group_zh")))
                .list();
    }

    /** Empty when too many wait already. */
    Optional<UUID> insert(NewReport report, int mostWaiting) {
        return jdbc.sql(SqlFiles.get("citizen/insert-report"))
                .param("category", report.category())
                .param("description", report.description())
                .param("address", report.address())
                .param("mediaUrl", report.mediaUrl())
                .param("contact", report.contact())
                .param("reportedAt", Timestamp.from(report.reportedAt()))
                .param("lon", report.longitude())
                .param("lat", report.latitude())
                .param("mostWaiting", mostWaiting)
                .query(UUID.class)
                .optional();
    }

    List<CitizenReport> listWaiting(int limit) {
        return jdbc.sql(SqlFiles.get("citizen/list-waiting"))
                .param("limit", limit)
                .query((row, n) -> report(row))
                .list();
    }

    /** Accepted ones, the newest first; of named ones those of every state. */
    List<CitizenReport> list(ReportQuery query, int limit) {
        List<Double> box = query.box();
        return jdbc.sql(SqlFiles.get("citizen/list-reports"))
                .param("ids", query.ids() == null ? null : query.ids().toArray(UUID[]::new))
                .param(
                        "categories",
                        query.categories() == null ? null : query.categories().toArray(String[]::new))
                .param("open", query.open())
                .param("from", Timestamp.from(query.from()))
                .param("to", Timestamp.from(query.to()))
                .param("west", box == null ? null : box.get(0))
                .param("south", box == null ? null : box.get(1))
                .param("east", box == null ? null : box.get(2))
                .param("north", box == null ? null : box.get(3))
                .param("limit", limit)
                .query((row, n) -> report(row))
                .list();
    }

    /** Holds the report until the transaction ends. */
    Optional<CitizenReport> findForUpdate(UUID id) {
        return jdbc.sql(SqlFiles.get("citizen/lock-report"))
                .param("id", id)
                .query((row, n) -> report(row))
                .optional();
    }

    void decide(UUID id, String state, Instant at, String username, String reason, @Nullable Long issue) {
        jdbc.sql(SqlFiles.get("citizen/decide-report"))
                .param("id", id)
                .param("state", state)
                .param("at", Timestamp.from(at))
                .param("username", username)
                .param("reason", reason)
                .param("issue", issue)
                .update();
    }

    private static CitizenReport report(ResultSet row) throws SQLException {
        return new CitizenReport(
                row.getObject("id", UUID.class),
                row.getString("category"),
                row.getString("category_name"),
                row.getString("description"),
                row.getString("address"),
                row.getString("media_url"),
                row.getString("contact"),
                row.getTimestamp("reported_at").toInstant(),
                row.getString("state"),
                instant(row, "decided_at"),
                row.getString("reason"),
                List.of(row.getDouble("lon"), row.getDouble("lat")),
                row.getString("issue"),
                row.getString("issue_status"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
