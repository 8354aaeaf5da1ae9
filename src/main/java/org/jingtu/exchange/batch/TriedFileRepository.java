package org.jingtu.exchange.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known of files that were tried; their bytes are {@link TriedFiles}. */
@Repository
class TriedFileRepository {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    TriedFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TriedFile insert(
            UUID id, String fileName, String sha256, long bytes, Map<String, String> parameters, String createdBy) {
        Instant at = jdbc.sql(SqlFiles.get("exchange/insert-preview"))
                .param("id", id)
                .param("fileName", fileName)
                .param("sha256", sha256)
                .param("bytes", bytes)
                .param("parameters", JSON.writeValueAsString(parameters))
                .param("createdBy", createdBy)
                .query(Timestamp.class)
                .single()
                .toInstant();
        return new TriedFile(id, fileName, sha256, bytes, parameters, createdBy, at, null, null);
    }

    Optional<TriedFile> find(UUID id) {
        return get("exchange/find-preview", id);
    }

    /** Locked until the transaction ends. */
    Optional<TriedFile> lock(UUID id) {
        return get("exchange/lock-preview", id);
    }

    private Optional<TriedFile> get(String sql, UUID id) {
        return jdbc.sql(SqlFiles.get(sql))
                .param("id", id)
                .query(TriedFileRepository::file)
                .optional();
    }

    void commit(UUID id, long batch) {
        jdbc.sql(SqlFiles.get("exchange/commit-preview"))
                .param("id", id)
                .param("batch", batch)
                .update();
    }

    /** @return those that are forgotten, whose bytes may go */
    List<UUID> deleteOld(Instant before, int mostFiles, long mostBytes) {
        return jdbc.sql(SqlFiles.get("exchange/delete-old-previews"))
                .param("before", Timestamp.from(before))
                .param("mostFiles", mostFiles)
                .param("mostBytes", mostBytes)
                .query(UUID.class)
                .list();
    }

    private static TriedFile file(ResultSet row, int n) throws SQLException {
        long batch = row.getLong("batch_id");
        boolean waits = row.wasNull();
        return new TriedFile(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getLong("byte_count"),
                JSON.readValue(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                waits ? null : batch,
                row.getString("batch_status"));
    }
}
