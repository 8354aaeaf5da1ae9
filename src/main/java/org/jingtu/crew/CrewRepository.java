package org.jingtu.crew;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CrewRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CrewRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param zones null for all @param run whose figures are shown @param date of that run's window */
    List<CrewZone> listZones(@Nullable List<Integer> zones, @Nullable UUID run, @Nullable LocalDate date) {
        return jdbc.sql(SqlFiles.get("crew/list-zones"))
                .param("run", run)
                .param("zones", zones == null ? null : zones.toArray(Integer[]::new))
                .query((row, n) -> zone(row, date))
                .list();
    }

    private static CrewZone zone(ResultSet row, @Nullable LocalDate date) throws SQLException {
        UUID run = row.getObject("run_id", UUID.class);
        return new CrewZone(
                row.getInt("id"),
                row.getString("name"),
                row.getString("crew"),
                row.getObject("coverage", Double.class),
                row.getObject("road_m", Double.class),
                row.getObject("swept_m", Double.class),
                row.getObject("missed_m", Double.class),
                row.getObject("unknown_m", Double.class),
                run == null ? null : date,
                run,
                List.of(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")));
    }

    /** Missed ones first, longest first. */
    List<CrewZone.Stretch> listStretches(UUID run, int zone, Instant now, int limit) {
        return jdbc.sql(SqlFiles.get("crew/list-stretches"))
                .param("run", run)
                .param("zone", zone)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> stretch(row))
                .list();
    }

    private CrewZone.Stretch stretch(ResultSet row) throws SQLException {
        double from = row.getDouble("from_m");
        double to = row.getDouble("to_m");
        return new CrewZone.Stretch(
                row.getInt("stretch"),
                row.getLong("road_id"),
                row.getString("road_name"),
                row.getString("grade"),
                row.getString("state"),
                from,
                to,
                to - from,
                row.getInt("passes"),
                row.getDouble("planned_passes"),
                row.getBoolean("blocked"),
                List.of(row.getDouble("lon"), row.getDouble("lat")),
                json.readTree(row.getString("line")));
    }

    /** The most urgent first. */
    List<CrewZone.OpenIssue> listOpenIssues(int zone, Instant now, int limit) {
        return jdbc.sql(SqlFiles.get("crew/list-open-issues"))
                .param("zone", zone)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, n) -> issue(row))
                .list();
    }

    private static CrewZone.OpenIssue issue(ResultSet row) throws SQLException {
        Timestamp deadline = row.getTimestamp("deadline");
        return new CrewZone.OpenIssue(
                row.getLong("id"),
                row.getString("source_id"),
                row.getString("category"),
                row.getString("address"),
                row.getTimestamp("reported_at").toInstant(),
                deadline == null ? null : deadline.toInstant(),
                row.getBoolean("overdue"),
                row.getInt("rework_count"),
                row.getString("remark"),
                List.of(row.getDouble("lon"), row.getDouble("lat")),
                List.of((String[]) row.getArray("photos").getArray()));
    }

    JsonNode getGeometry(int zone) {
        return jdbc.sql(SqlFiles.get("crew/get-zone-geometry"))
                .param("zone", zone)
                .query((row, n) -> json.readTree(row.getString(1)))
                .single();
    }

    boolean isIssueIn(List<Integer> zones, long issue) {
        return jdbc.sql(SqlFiles.get("crew/is-issue-in-zones"))
                .param("issue", issue)
                .param("zones", zones.toArray(Integer[]::new))
                .query(Boolean.class)
                .single();
    }

    boolean isBlockedIn(List<Integer> zones, long report) {
        return jdbc.sql(SqlFiles.get("crew/is-blocked-in-zones"))
                .param("report", report)
                .param("zones", zones.toArray(Integer[]::new))
                .query(Boolean.class)
                .single();
    }
}
