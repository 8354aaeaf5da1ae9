package org.jingtu.hotspot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads patches and cells of runs, and what lies in them. */
@Repository
class HotspotCardRepository {
    private final JdbcClient jdbc;

    HotspotCardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HotspotPatch> listPatches(UUID run) {
        return jdbc.sql(SqlFiles.get("hotspot/list-patches"))
                .param("run", run)
                .query((row, n) -> patch(row))
                .list();
    }

    private static HotspotPatch patch(ResultSet row) throws SQLException {
        return new HotspotPatch(
                row.getInt("patch"),
                row.getInt("cells"),
                row.getDouble("issues"),
                row.getObject("effort_km", Double.class),
                row.getDouble("value"),
                row.getDouble("min_q"),
                row.getString("area_name"),
                List.of(row.getDouble("lon"), row.getDouble("lat")),
                List.of(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")),
                row.getBoolean("hot") ? "hot" : "cold");
    }

    HotPatchChange compareHotPatches(UUID run, @Nullable UUID previous, @Nullable String place) {
        return jdbc.sql(SqlFiles.get("hotspot/compare-hot-patches"))
                .param("run", run)
                .param("previous", previous, Types.OTHER)
                .param("place", place)
                .query((row, n) -> new HotPatchChange(
                        row.getLong("patches"),
                        row.getLong("sure"),
                        row.getLong("more"),
                        row.getLong("appeared"),
                        row.getLong("vanished")))
                .single();
    }

    Optional<HotspotCell> findCell(UUID run, int cell) {
        return ofCell("hotspot/find-cell", run, cell)
                .query((row, n) -> cell(row))
                .optional();
    }

    private static HotspotCell cell(ResultSet row) throws SQLException {
        Double effort = row.getObject("effort_km", Double.class);
        return new HotspotCell(
                row.getInt("cell"),
                row.getInt("class"),
                row.getObject("value", Double.class),
                row.getDouble("issue_count"),
                effort,
                row.getObject("z", Double.class),
                row.getObject("p", Double.class),
                row.getObject("q", Double.class),
                row.getBoolean("no_data"),
                List.of(row.getDouble("lon"), row.getDouble("lat")),
                List.of(),
                List.of(),
                List.of(),
                effort == null ? "issues" : "issues/km");
    }

    List<String> listAreaNames(UUID run, int cell) {
        return ofCell("hotspot/list-areas-of-cell", run, cell)
                .query(String.class)
                .list();
    }

    List<HotspotCell.CategoryCount> listTopCategories(UUID run, int cell, HotspotParameters parameters) {
        return ofIssues("hotspot/list-top-categories", run, cell, parameters)
                .query((row, n) -> new HotspotCell.CategoryCount(row.getString("category"), row.getLong("issues")))
                .list();
    }

    List<HotspotCell.LatestIssue> listLatestIssues(UUID run, int cell, HotspotParameters parameters) {
        return ofIssues("hotspot/list-latest-issues", run, cell, parameters)
                .query((row, n) -> new HotspotCell.LatestIssue(
                        row.getLong("id"),
                        row.getString("source_id"),
                        row.getString("category"),
                        row.getString("status"),
                        row.getTimestamp("reported_at").toInstant(),
                        row.getString("address")))
                .list();
    }

    private JdbcClient.StatementSpec ofCell(String sql, UUID run, int cell) {
        return jdbc.sql(SqlFiles.get(sql)).param("run", run).param("cell", cell);
    }

    private JdbcClient.StatementSpec ofIssues(String sql, UUID run, int cell, HotspotParameters parameters) {
        return ofCell(sql, run, cell)
                .param(
                        "from",
                        parameters.from().atStartOfDay(CountyService.ZONE).toOffsetDateTime())
                .param(
                        "to",
                        parameters
                                .to()
                                .plusDays(1)
                                .atStartOfDay(CountyService.ZONE)
                                .toOffsetDateTime())
                .param("categories", parameters.categories().toArray(String[]::new))
                .param("sources", parameters.sources().toArray(String[]::new));
    }
}
