package org.jingtu.cleaning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BlockedReportRepository {
    private final JdbcClient jdbc;

    BlockedReportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WorkShift> findShift(Instant at) {
        return jdbc.sql(SqlFiles.get("cleaning/find-shift"))
                .param("at", Timestamp.from(at))
                .query((row, n) -> new WorkShift(
                        row.getInt("id"),
                        row.getString("name"),
                        row.getTimestamp("valid_from").toInstant(),
                        row.getTimestamp("valid_until").toInstant()))
                .optional();
    }

    /** Empty when none of the zones has that stretch. */
    Optional<Long> insert(BlockedReport report, @Nullable Integer shift, Instant from, Instant until) {
        return jdbc.sql(SqlFiles.get("cleaning/insert-blocked"))
                .param("road", report.roadId())
                .param("fromM", report.fromMetres())
                .param("toM", report.toMetres())
                .param("reason", report.reason().code())
                .param("at", Timestamp.from(report.at()))
                .param("shift", shift)
                .param("validFrom", Timestamp.from(from))
                .param("validUntil", Timestamp.from(until))
                .param("username", report.username())
                .param("zones", report.zones().toArray(Integer[]::new))
                .query(Long.class)
                .optional();
    }

    void insertPhotos(long report, List<String> sha256s) {
        jdbc.sql(SqlFiles.get("cleaning/insert-blocked-photos"))
                .param("report", report)
                .param("photos", sha256s.toArray(String[]::new))
                .update();
    }

    boolean hasPhoto(long report, String sha256) {
        return jdbc.sql(SqlFiles.get("cleaning/has-blocked-photo"))
                .param("report", report)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }
}
