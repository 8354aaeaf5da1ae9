package org.jingtu.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what runs found. */
@Repository
class CoverageFiguresRepository {
    private final JdbcClient jdbc;

    CoverageFiguresRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param target null for zones and areas */
    List<CoverageTarget> listTargets(UUID run, @Nullable String target, String sort) {
        return jdbc.sql(SqlFiles.get("coverage/list-targets"))
                .param("run", run)
                .param("target", target)
                .param("sort", sort)
                .query((row, n) -> target(row))
                .list();
    }

    List<SweptOnDay> listDaily(LocalDate from, LocalDate to, @Nullable String place) {
        return jdbc.sql(SqlFiles.get("coverage/list-daily"))
                .param("from", from)
                .param("to", to)
                .param("place", place)
                .query((row, n) -> new SweptOnDay(
                        row.getObject("day", LocalDate.class), row.getDouble("swept"), row.getDouble("unknown")))
                .list();
    }

    private static CoverageTarget target(ResultSet row) throws SQLException {
        return new CoverageTarget(
                row.getLong("target_id"),
                row.getString("target"),
                row.getString("name"),
                row.getDouble("area_m2"),
                row.getDouble("coverage"),
                row.getDouble("area_coverage"),
                row.getDouble("road_m"),
                row.getDouble("swept_m"),
                row.getDouble("missed_m"),
                row.getDouble("unknown_m"),
                row.getDouble("coverage_most"),
                row.getObject("confidence", Double.class),
                row.getDouble("required_pass_m"),
                row.getDouble("done_pass_m"),
                bounds(row));
    }

    static List<Double> bounds(ResultSet row) throws SQLException {
        return List.of(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
    }

    /** The longest first, missed ones before others. @param zone null for all @param state null for all */
    List<CoverageStretch> listStretches(UUID run, @Nullable Integer zone, @Nullable String state, int limit) {
        return jdbc.sql(SqlFiles.get("coverage/list-stretches"))
                .param("run", run)
                .param("zone", zone)
                .param("state", state)
                .param("limit", limit)
                .query((row, n) -> stretch(row))
                .list();
    }

    List<ListedDeadCorner> listDeadCorners(UUID run, int limit) {
        return jdbc.sql(SqlFiles.get("coverage/list-dead-corners"))
                .param("run", run)
                .param("limit", limit)
                .query((row, n) -> deadCorner(row))
                .list();
    }

    /** The largest first. @param area null for all */
    List<ListedGap> listGaps(UUID run, @Nullable Long area, int limit) {
        return jdbc.sql(SqlFiles.get("coverage/list-gaps"))
                .param("run", run)
                .param("area", area)
                .param("limit", limit)
                .query((row, n) -> new ListedGap(
                        row.getLong("area_id"),
                        row.getString("name"),
                        row.getInt("gap"),
                        row.getDouble("area_m2"),
                        new RawJson(row.getString("shape")),
                        bounds(row)))
                .list();
    }

    private static ListedDeadCorner deadCorner(ResultSet row) throws SQLException {
        return new ListedDeadCorner(
                row.getInt("rank"),
                row.getLong("road_id"),
                row.getString("road_name"),
                row.getString("grade"),
                row.getDouble("length_m"),
                row.getDouble("missed_passes"),
                row.getBoolean("cleaned"),
                row.getObject("patrolled", Boolean.class),
                row.getBoolean("owned"),
                new RawJson(row.getString("line")),
                bounds(row));
    }

    private static CoverageStretch stretch(ResultSet row) throws SQLException {
        return new CoverageStretch(
                row.getInt("stretch"),
                row.getLong("road_id"),
                row.getString("road_name"),
                row.getString("grade"),
                row.getString("state"),
                row.getDouble("length_m"),
                row.getInt("passes"),
                row.getDouble("planned_passes"),
                row.getObject("right_m", Double.class),
                row.getObject("left_m", Double.class),
                row.getObject("confidence", Double.class),
                List.of(row.getDouble("lon"), row.getDouble("lat")),
                bounds(row));
    }
}
