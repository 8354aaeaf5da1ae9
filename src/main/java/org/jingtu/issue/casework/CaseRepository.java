package org.jingtu.issue.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jingtu.issue.IssueEvent;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaseRepository {
    /** A case as it stands. */
    record Standing(
            long id,
            String number,
            String category,
            CaseState state,
            boolean dismissed,
            boolean hasDepartment,
            Instant reportedAt,
            @Nullable Instant deadline,
            Set<String> handledBy,
            int afterPhotos,
            boolean inRound) {}

    /** A department, with who owns its cases when that is known. */
    record Department(int id, String name, @Nullable String owner) {}

    private final JdbcClient jdbc;

    CaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds a case until the transaction ends. */
    void lock(long id) {
        jdbc.sql(SqlFiles.get("issue/lock-issue")).param("id", id).query(row -> {});
    }

    Optional<Standing> find(long id) {
        return jdbc.sql(SqlFiles.get("casework/find-case"))
                .param("id", id)
                .query((row, n) -> standing(row))
                .optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Timestamp deadline = row.getTimestamp("deadline");
        return new Standing(
                row.getLong("id"),
                row.getString("source_id"),
                row.getString("category"),
                CaseState.find(row.getString("status")).orElseThrow(),
                "dismissed".equals(row.getString("resolution")),
                row.getObject("department_id") != null,
                row.getTimestamp("reported_at").toInstant(),
                deadline == null ? null : deadline.toInstant(),
                Set.of((String[]) row.getArray("handled_by").getArray()),
                row.getInt("after_photos"),
                row.getBoolean("in_round"));
    }

    /** @param inRound whether the rules of rectification lists come on top: always struck off by somebody else */
    CaseRules getRules(String category, LocalDate day, boolean inRound) {
        Map<String, Double> values = new HashMap<>();
        jdbc.sql(SqlFiles.get("casework/find-case-rules"))
                .param("category", category)
                .param("day", day)
                .query((RowCallbackHandler) row -> values.put(row.getString("code"), row.getDouble("value")));
        double evidence = values.getOrDefault("case_evidence", 0.0);
        double strikeOff = inRound ? values.getOrDefault("strike_off_evidence", 0.0) : 0;
        return new CaseRules(
                (int) Math.round(Math.max(evidence, strikeOff)),
                inRound || values.getOrDefault("case_verification", 1.0) > 0,
                values.getOrDefault("case_escalation", 0.0));
    }

    /** @param resolution solved or dismissed, null to leave it */
    void move(IssueEvent event, @Nullable String resolution, boolean escalated, boolean rework) {
        Instant deadline = event.deadline();
        jdbc.sql(SqlFiles.get("casework/move-case"))
                .param("id", event.issue())
                .param("status", event.status())
                .param("departmentId", event.departmentId())
                .param("owner", event.owner())
                .param("deadline", deadline == null ? null : Timestamp.from(deadline))
                .param("at", Timestamp.from(event.at()))
                .param("resolution", resolution)
                .param("escalated", escalated)
                .param("rework", rework ? 1 : 0)
                .update();
    }

    boolean isDepartment(int id) {
        return jdbc.sql(SqlFiles.get("casework/exists-department"))
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Who had most cases of a category since a moment. */
    Optional<Department> suggestDepartment(String category, Instant since) {
        return jdbc.sql(SqlFiles.get("casework/suggest-department"))
                .param("category", category)
                .param("since", Timestamp.from(since))
                .query((row, n) ->
                        new Department(row.getInt("department_id"), row.getString("name"), row.getString("owner")))
                .optional();
    }
}
