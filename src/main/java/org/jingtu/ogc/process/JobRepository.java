package org.jingtu.ogc.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JobRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, UUID run, ExecuteRequest request, String createdBy) {
        jdbc.sql(SqlFiles.get("ogc/insert-job"))
                .param("id", id)
                .param("run", run)
                .param("response", request.raw() ? "raw" : "document")
                .param("outputs", json.writeValueAsString(request.outputs()))
                .param("createdBy", createdBy)
                .update();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql(SqlFiles.get("ogc/find-job"))
                .param("id", id)
                .query(this::job)
                .optional();
    }

    List<Job> list(JobQuery query, int limit) {
        JobQuery.Cursor after = query.after();
        return jdbc.sql(SqlFiles.get("ogc/list-jobs"))
                .param("processes", array(query.processes()))
                .param("statuses", array(query.statuses()))
                .param("from", utc(query.from()))
                .param("to", utc(query.to()))
                .param("minSeconds", query.minSeconds())
                .param("maxSeconds", query.maxSeconds())
                .param("afterTime", after == null ? null : utc(after.createdAt()))
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit)
                .query(this::job)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql(SqlFiles.get("ogc/delete-job")).param("id", id).update();
    }

    void deleteOldest(String createdBy, int kept) {
        jdbc.sql(SqlFiles.get("ogc/delete-oldest-jobs"))
                .param("createdBy", createdBy)
                .param("kept", kept)
                .update();
    }

    /** Whether somebody else wants the run, or another job does. */
    boolean isRunWanted(Job without) {
        return jdbc.sql(SqlFiles.get("ogc/is-run-wanted"))
                .param("run", without.run())
                .param("job", without.id())
                .param("username", without.createdBy())
                .query(Boolean.class)
                .single();
    }

    private Job job(ResultSet row, int n) throws SQLException {
        Instant createdAt = row.getTimestamp("created_at").toInstant();
        Map<String, Boolean> outputs = new LinkedHashMap<>();
        json.readTree(row.getString("outputs"))
                .properties()
                .forEach(
                        output -> outputs.put(output.getKey(), output.getValue().asBoolean()));
        String problem = row.getString("problem");
        return new Job(
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getString("process"),
                JobStatus.of(row.getString("status")),
                "raw".equals(row.getString("response")),
                outputs,
                row.getString("created_by"),
                createdAt,
                row.getString("stage"),
                row.getDouble("progress"),
                problem == null ? null : read(problem),
                notBefore(createdAt, row.getTimestamp("started_at")),
                notBefore(createdAt, row.getTimestamp("finished_at")));
    }

    private JsonNode read(String text) {
        return json.readTree(text);
    }

    private static @Nullable Instant notBefore(Instant createdAt, @Nullable Timestamp time) {
        if (time == null) {
            return null;
        }
        return time.toInstant().isBefore(createdAt) ? createdAt : time.toInstant();
    }

    private static String @Nullable [] array(@Nullable List<String> words) {
        return words == null ? null : words.toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
