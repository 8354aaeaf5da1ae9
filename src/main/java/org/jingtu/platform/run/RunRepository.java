package org.jingtu.platform.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RunRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A run to be inserted. */
    record NewRun(UUID id, String process, JsonNode parameters, String requestHash, String createdBy) {}

    void insert(NewRun run) {
        jdbc.sql(SqlFiles.get("run/insert-run"))
                .param("id", run.id())
                .param("process", run.process())
                .param("parameters", run.parameters().toString())
                .param("requestHash", run.requestHash())
                .param("createdBy", run.createdBy())
                .update();
    }

    /** Until the transaction ends, nobody else gets past here for the same request. */
    void lockRequest(String requestHash) {
        jdbc.sql(SqlFiles.get("run/lock-request"))
                .param("requestHash", requestHash)
                .query((row, n) -> true)
                .single();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(SqlFiles.get("run/find-run"))
                .param("id", id)
                .query(this::run)
                .optional();
    }

    Optional<String> findProcess(UUID id) {
        return jdbc.sql(SqlFiles.get("run/find-process"))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<Run> findSame(String requestHash) {
        return jdbc.sql(SqlFiles.get("run/find-same-run"))
                .param("requestHash", requestHash)
                .query(this::run)
                .optional();
    }

    Optional<Run> findLatestDone(String process) {
        return jdbc.sql(SqlFiles.get("run/find-latest-run"))
                .param("process", process)
                .query(this::run)
                .optional();
    }

    Optional<Run> findLatestDone(String process, LocalDate from, LocalDate to) {
        return jdbc.sql(SqlFiles.get("run/find-run-of-window"))
                .param("process", process)
                .param("from", from.toString())
                .param("to", to.toString())
                .query(this::run)
                .optional();
    }

    Optional<Run> findLatestDone(String process, String parameters) {
        return jdbc.sql(SqlFiles.get("run/find-run-of-parameters"))
                .param("process", process)
                .param("parameters", parameters)
                .query(this::run)
                .optional();
    }

    List<Run> list(@Nullable String process, int limit) {
        return jdbc.sql(SqlFiles.get("run/list-runs"))
                .param("process", process)
                .param("limit", limit)
                .query(this::run)
                .list();
    }

    int deleteSuperseded(String process, String createdBy, Instant before) {
        return jdbc.sql(SqlFiles.get("run/delete-superseded-runs"))
                .param("process", process)
                .param("createdBy", createdBy)
                .param("before", Timestamp.from(before))
                .update();
    }

    long countDoneSince(Instant since) {
        return jdbc.sql(SqlFiles.get("run/count-done-since"))
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    int countUnfinished() {
        return jdbc.sql(SqlFiles.get("run/count-unfinished-runs"))
                .query(Integer.class)
                .single();
    }

    /** Marks the run as running. @return how often it was started now; empty when it is final or cancelled */
    Optional<Integer> start(UUID id) {
        return jdbc.sql(SqlFiles.get("run/start-run"))
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** @return whether the run was asked to stop */
    boolean reportProgress(UUID id, double progress, String stage) {
        return jdbc.sql(SqlFiles.get("run/report-progress"))
                .param("id", id)
                .param("progress", progress)
                .param("stage", stage)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** Marks the run as done. @return false when it was cancelled meanwhile */
    boolean finish(UUID id, JsonNode card, String requestHash) {
        return jdbc.sql(SqlFiles.get("run/finish-run"))
                        .param("id", id)
                        .param("card", card.toString())
                        .param("requestHash", requestHash)
                        .update()
                == 1;
    }

    /** Ends a run that gives no result. */
    void end(UUID id, RunStatus status, @Nullable JsonNode problem) {
        jdbc.sql(SqlFiles.get("run/end-run"))
                .param("id", id)
                .param("status", status.code())
                .param("problem", problem == null ? null : problem.toString())
                .update();
    }

    /** Puts a run back that the service stopped in an orderly way; that does not count as an attempt. */
    void requeue(UUID id) {
        jdbc.sql(SqlFiles.get("run/requeue-run")).param("id", id).update();
    }

    /** @return false when the run is final already */
    boolean cancel(UUID id) {
        return jdbc.sql(SqlFiles.get("run/cancel-run")).param("id", id).update() == 1;
    }

    private Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getString("process"),
                RunStatus.of(row.getString("status")),
                row.getDouble("progress"),
                row.getString("stage"),
                json.readTree(row.getString("parameters")),
                tree(row.getString("card")),
                tree(row.getString("problem")),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                false);
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
