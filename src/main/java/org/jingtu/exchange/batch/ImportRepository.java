package org.jingtu.exchange.batch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jingtu.exchange.Note;
import org.jingtu.platform.BinaryCopy;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ImportRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Writes rows into a staging table. */
    @FunctionalInterface
    interface Staging {
        void writeTo(BinaryCopy copy) throws SQLException;
    }

    long begin(ImportRequest request, String sha256) {
        return jdbc.sql(SqlFiles.get("exchange/begin-batch"))
                .param("kind", request.kind())
                .param("fileName", request.fileName())
                .param("sha256", sha256)
                .param("createdBy", request.createdBy())
                .query(Long.class)
                .single();
    }

    /** Holds the batch and its kind until the transaction ends; tells others that this import lives. */
    void lock(long batch, String kind) {
        jdbc.sql(SqlFiles.get("exchange/lock-batch"))
                .param("batch", batch)
                .param("kind", kind)
                .query(row -> {});
    }

    long copy(String copyStatement, Staging staging) {
        ConnectionCallback<Long> callback = (Connection connection) -> {
            try (BinaryCopy copy = new BinaryCopy(connection, copyStatement)) {
                staging.writeTo(copy);
                return copy.finish();
            }
        };
        Long rows = template.execute(callback);
        return rows == null ? 0 : rows;
    }

    void finish(ImportRun run, String status, long accepted, @Nullable String problemJson) {
        jdbc.sql(SqlFiles.get("exchange/finish-batch"))
                .param("batch", run.batch())
                .param("status", status)
                .param("format", run.reader().format())
                .param("datum", run.reader().datum())
                .param("encoding", run.reader().encoding())
                .param("rows", run.rows())
                .param("accepted", accepted)
                .param("refused", run.refused())
                .param("duplicates", run.duplicates())
                .param("repaired", run.repaired())
                .param("notes", JSON.writeValueAsString(run.notes()))
                .param("problem", problemJson)
                .update();
        copy(SqlFiles.get("exchange/copy-refusals"), copy -> {
            for (ImportRefusal r : run.refusals()) {
                copy.row(6).int8(run.batch()).int8(r.line()).text(r.column());
                copy.text(r.value()).text(r.code()).text(r.message());
            }
        });
    }

    void fail(long batch, String status, String problemJson) {
        jdbc.sql(SqlFiles.get("exchange/fail-batch"))
                .param("batch", batch)
                .param("status", status)
                .param("problem", problemJson)
                .update();
    }

    /** Marks batches as failed whose import died; one that lives holds its lock. @return how many */
    int failAbandoned(String problemJson) {
        return jdbc.sql(SqlFiles.get("exchange/fail-abandoned-batches"))
                .param("problem", problemJson)
                .update();
    }

    Optional<ImportReport> find(long batch) {
        return jdbc.sql(SqlFiles.get("exchange/find-batch"))
                .param("batch", batch)
                .query(ImportRepository::report)
                .optional();
    }

    List<ImportReport> listLatest(int limit) {
        return jdbc.sql(SqlFiles.get("exchange/list-batches"))
                .param("limit", limit)
                .query(ImportRepository::report)
                .list();
    }

    List<ImportRefusal> listRefusals(long batch, int limit) {
        return jdbc.sql(SqlFiles.get("exchange/list-refusals"))
                .param("batch", batch)
                .param("limit", limit)
                .query((row, n) -> new ImportRefusal(
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("code"),
                        row.getString("message")))
                .list();
    }

    /** The batch's status, locked until the transaction ends. */
    Optional<String> lockStatus(long batch) {
        return jdbc.sql(SqlFiles.get("exchange/lock-batch-status"))
                .param("batch", batch)
                .query(String.class)
                .optional();
    }

    long countLaterDuplicates(long batch, String kind) {
        return jdbc.sql(SqlFiles.get("exchange/count-later-duplicates"))
                .param("batch", batch)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    void markUndone(long batch) {
        jdbc.sql(SqlFiles.get("exchange/mark-undone")).param("batch", batch).update();
    }

    private static ImportReport report(ResultSet row, int n) throws SQLException {
        return new ImportReport(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("format"),
                row.getString("datum"),
                row.getString("encoding"),
                row.getString("status"),
                row.getLong("row_count"),
                row.getLong("accepted_count"),
                row.getLong("refused_count"),
                row.getLong("duplicate_count"),
                row.getLong("repaired_count"),
                JSON.readValue(row.getString("notes"), new TypeReference<List<Note>>() {}),
                List.of(),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getDouble("seconds"));
    }
}
