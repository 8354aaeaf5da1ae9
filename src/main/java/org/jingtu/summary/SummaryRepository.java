package org.jingtu.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SummaryRepository {
    private final JdbcClient jdbc;

    SummaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CountyCounts countCounty(Summary.Period period, Instant now) {
        return ofPeriod("summary/count-county", period, now)
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

    List<AreaCounts> countAreas(String kind, Summary.Period period, Instant now) {
        return ofPeriod("summary/count-areas", period, now)
                .param("kind", kind)
                .query((row, n) -> counts(row))
                .list();
    }

    private static AreaCounts counts(ResultSet row) throws SQLException {
        return new AreaCounts(
                row.getLong("id"),
                row.getString("name"),
                row.getDouble("area_m2"),
                row.getLong("reported"),
                row.getLong("previous_reported"),
                row.getLong("open"),
                row.getLong("overdue"),
                row.getLong("due"),
                row.getLong("on_time"),
                List.of(row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")));
    }

    /** Weeks that end on a day, the oldest first. */
    List<Summary.Week> countWeeks(LocalDate last, int weeks) {
        return jdbc.sql(SqlFiles.get("summary/count-weeks"))
                .param("end", startOf(last.plusDays(1)))
                .param("weeks", weeks)
                .query((row, n) -> new Summary.Week(
                        row.getTimestamp("week")
                                .toInstant()
                                .atZone(CountyService.ZONE)
                                .toLocalDate(),
                        row.getLong("issues")))
                .list();
    }

    private JdbcClient.StatementSpec ofPeriod(String sql, Summary.Period period, Instant now) {
        return jdbc.sql(SqlFiles.get(sql))
                .param("from", startOf(period.from()))
                .param("to", startOf(period.to().plusDays(1)))
                .param("previousFrom", startOf(period.before().from()))
                .param("now", Timestamp.from(now));
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(CountyService.ZONE).toOffsetDateTime();
    }
}
