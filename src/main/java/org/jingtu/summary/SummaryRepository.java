package org.jingtu.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SummaryRepository {
    private final JdbcClient jdbc;

    SummaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CountyCounts countCounty(SummaryRequest request, Instant asOf) {
        return ofPeriod("summary/count-county", request, asOf)
                .param("previousFrom", startOf(request.period().before().from()))
                .query((row, n) -> new CountyCounts(
                        row.getLong("reported"),
                        row.getLong("previous_reported"),
                        row.getLong("due"),
                        row.getLong("on_time"),
                        row.getLong("previous_due"),
                        row.getLong("previous_on_time"),
                        row.getLong("overdue"),
                        row.getLong("previous_overdue")))
                .single();
    }

    List<AreaCounts> countAreas(SummaryRequest request, Instant asOf) {
        return ofPeriod("summary/count-areas", request, asOf)
                .param("previousFrom", startOf(request.period().before().from()))
                .param("kind", request.topic())
                .query((row, n) -> counts(row, null))
                .list();
    }

    /** Communities by their back alleys. */
    List<AreaCounts> countAlleys(SummaryRequest request, Instant asOf) {
        return ofPeriod("summary/count-alleys", request, asOf)
                .param("previousFrom", startOf(request.period().before().from()))
                .query((row, n) -> counts(row, row.getDouble("kilometres")))
                .list();
    }

    boolean hasAlleys() {
        return jdbc.sql(SqlFiles.get("summary/has-alleys")).query(Boolean.class).single();
    }

    List<DepartmentCounts> countDepartments(SummaryRequest request, Instant asOf) {
        return ofPeriod("summary/count-departments", request, asOf)
                .query((row, n) -> new DepartmentCounts(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getLong("due"),
                        row.getLong("on_time"),
                        row.getLong("closed"),
                        row.getLong("reworked")))
                .list();
    }

    private static AreaCounts counts(ResultSet row, @Nullable Double alleyKm) throws SQLException {
        return new AreaCounts(
                row.getLong("id"),
                row.getString("name"),
                row.getDouble("area_m2"),
                row.getLong("reported"),
                row.getLong("patrol_found"),
                row.getLong("previous_reported"),
                row.getLong("open"),
                row.getLong("overdue"),
                row.getLong("due"),
                row.getLong("on_time"),
                row.getLong("closed"),
                row.getLong("reworked"),
                row.getObject("median_days", Double.class),
                alleyKm,
                List.of(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")));
    }

    /** Issues of the weeks that end on a day, by weeks back; weeks without any are left out. */
    Map<Integer, Long> countWeeks(LocalDate last, int weeks, @Nullable String place) {
        Map<Integer, Long> byWeeksBack = new HashMap<>();
        jdbc.sql(SqlFiles.get("summary/count-weeks"))
                .param("end", startOf(last.plusDays(1)))
                .param("weeks", weeks)
                .param("place", place)
                .query((RowCallbackHandler) row -> byWeeksBack.put(row.getInt("weeks_back"), row.getLong("issues")));
        return byWeeksBack;
    }

    String getVersion() {
        return jdbc.sql(SqlFiles.get("summary/get-version")).query(String.class).single();
    }

    /** The name of a street office, if it lies in a place. @param place null for the county */
    Optional<String> findScope(long id, @Nullable String place) {
        return jdbc.sql(SqlFiles.get("summary/find-scope"))
                .param("id", id)
                .param("place", place)
                .query(String.class)
                .optional();
    }

    String getPlaceNames(String place) {
        return jdbc.sql(SqlFiles.get("summary/get-place-names"))
                .param("place", place)
                .query(String.class)
                .single();
    }

    boolean isWithin(long area, String place) {
        return jdbc.sql(SqlFiles.get("summary/is-within"))
                .param("area", area)
                .param("place", place)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec ofPeriod(String sql, SummaryRequest request, Instant asOf) {
        return jdbc.sql(SqlFiles.get(sql))
                .param("from", startOf(request.period().from()))
                .param("to", startOf(request.period().to().plusDays(1)))
                .param("asOf", Timestamp.from(asOf))
                .param("place", request.place());
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(CountyService.ZONE).toOffsetDateTime();
    }
}
