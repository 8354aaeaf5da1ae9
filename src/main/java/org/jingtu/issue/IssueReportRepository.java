package org.jingtu.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueReportRepository {
    private final JdbcClient jdbc;

    IssueReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isCategory(String code) {
        return jdbc.sql(SqlFiles.get("issue/exists-category"))
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    boolean isSource(String code) {
        return jdbc.sql(SqlFiles.get("issue/exists-source"))
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** Working hours that a category may take, by the rule in force on a day. */
    Optional<Double> findWorkingHours(String category, LocalDate day) {
        return jdbc.sql(SqlFiles.get("issue/find-handling-rule"))
                .param("category", category)
                .param("day", day)
                .query(Double.class)
                .optional();
    }

    /** Hours of work in force on a day, with the holidays from then on. */
    WorkingCalendar getWorkingCalendar(LocalDate day) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        jdbc.sql(SqlFiles.get("issue/list-calendar-days")).param("day", day).query((RowCallbackHandler)
                row -> exceptions.put(row.getObject("day", LocalDate.class), row.getBoolean("working")));
        return jdbc.sql(SqlFiles.get("issue/find-working-time"))
                .param("day", day)
                .query((row, n) -> new WorkingCalendar(workingTime(row), exceptions))
                .single();
    }

    private static WorkingTime workingTime(ResultSet row) throws SQLException {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (Integer weekday : (Integer[]) row.getArray("weekdays").getArray()) {
            weekdays.add(DayOfWeek.of(weekday));
        }
        return new WorkingTime(
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                weekdays,
                row.getBoolean("keeps_holidays"));
    }

    ReportedIssue insert(IssueReport report, @Nullable Instant deadline) {
        return jdbc.sql(SqlFiles.get("issue/insert-issue"))
                .param("category", report.category())
                .param("source", report.source())
                .param("reportedAt", Timestamp.from(report.reportedAt()))
                .param("deadline", deadline == null ? null : Timestamp.from(deadline))
                .param("description", report.description())
                .param("username", report.username())
                .param("positionFrom", report.positionFrom())
                .param("lon", report.longitude())
                .param("lat", report.latitude())
                .query((row, n) -> issue(row))
                .single();
    }

    private static ReportedIssue issue(ResultSet row) throws SQLException {
        Timestamp deadline = row.getTimestamp("deadline");
        return new ReportedIssue(
                row.getLong("id"),
                row.getString("source_id"),
                row.getString("status"),
                deadline == null ? null : deadline.toInstant());
    }

    /** Writes a line of an issue's history. @return its identity */
    long insertEvent(IssueEvent event) {
        Instant deadline = event.deadline();
        return jdbc.sql(SqlFiles.get("issue/insert-event"))
                .param("id", event.issue())
                .param("at", Timestamp.from(event.at()))
                .param("step", event.step())
                .param("from", event.from())
                .param("status", event.status())
                .param("username", event.username())
                .param("remark", event.remark())
                .param("departmentId", event.departmentId())
                .param("owner", event.owner())
                .param("deadline", deadline == null ? null : Timestamp.from(deadline))
                .query(Long.class)
                .single();
    }

    /**
     * Adds photographs to an issue.
     *
     * @param stage report, after or check
     * @param event line of its history that they belong to
     */
    void insertPhotos(long id, String stage, List<String> sha256s, long event) {
        jdbc.sql(SqlFiles.get("issue/insert-photos"))
                .param("id", id)
                .param("stage", stage)
                .param("event", event)
                .param("photos", sha256s.toArray(String[]::new))
                .update();
    }

    boolean hasPhoto(long id, String sha256) {
        return jdbc.sql(SqlFiles.get("issue/has-photo"))
                .param("id", id)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }
}
