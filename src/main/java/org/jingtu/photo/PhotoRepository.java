package org.jingtu.photo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhotoRepository {
    private final JdbcClient jdbc;

    PhotoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the cleaning out until the end of the transaction. */
    void lockShared() {
        jdbc.sql(SqlFiles.get("photo/lock-shared")).query(row -> {});
    }

    /** Keeps uploads out until the end of the transaction. */
    void lockExclusive() {
        jdbc.sql(SqlFiles.get("photo/lock-exclusive")).query(row -> {});
    }

    void insert(Photo photo, String username) {
        Instant takenAt = photo.takenAt();
        List<Double> position = photo.position();
        jdbc.sql(SqlFiles.get("photo/insert-photo"))
                .param("sha256", photo.sha256())
                .param("mediaType", photo.mediaType())
                .param("bytes", photo.bytes())
                .param("takenAt", takenAt == null ? null : Timestamp.from(takenAt))
                .param("lon", position == null ? null : position.get(0))
                .param("lat", position == null ? null : position.get(1))
                .update();
        jdbc.sql(SqlFiles.get("photo/insert-upload"))
                .param("sha256", photo.sha256())
                .param("username", username)
                .update();
    }

    /** Photographs that an account sent and that nothing uses yet. */
    int countUnused(String username) {
        return jdbc.sql(SqlFiles.get("photo/count-unused"))
                .param("username", username)
                .query(Integer.class)
                .single();
    }

    boolean use(String sha256, String username) {
        return jdbc.sql(SqlFiles.get("photo/use-photo"))
                        .param("sha256", sha256)
                        .param("username", username)
                        .update()
                > 0;
    }

    Optional<Photo> find(String sha256) {
        return jdbc.sql(SqlFiles.get("photo/find-photo"))
                .param("sha256", sha256)
                .query((row, n) -> photo(row))
                .optional();
    }

    private static Photo photo(ResultSet row) throws SQLException {
        Timestamp takenAt = row.getTimestamp("taken_at");
        Double lon = row.getObject("lon", Double.class);
        return new Photo(
                row.getString("sha256"),
                row.getString("media_type"),
                row.getLong("byte_count"),
                takenAt == null ? null : takenAt.toInstant(),
                position(lon, row.getObject("lat", Double.class)));
    }

    private static @Nullable List<Double> position(@Nullable Double lon, @Nullable Double lat) {
        return lon == null || lat == null ? null : List.of(lon, lat);
    }

    /** Forgets photographs that nothing used; tells which. */
    List<String> deleteUnused(Instant storedBefore) {
        return jdbc.sql(SqlFiles.get("photo/delete-unused"))
                .param("before", Timestamp.from(storedBefore))
                .query(String.class)
                .list();
    }
}
