package org.jingtu.effect;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RectificationRepository {
    private final JdbcClient jdbc;

    RectificationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A measure and the day of the county's first issue. */
    record Noted(Rectification rectification, LocalDate firstReport) {}

    long insert(long area, LocalDate firstDay, String title, String by) {
        return jdbc.sql(SqlFiles.get("effect/insert-rectification"))
                .param("area", area)
                .param("firstDay", firstDay)
                .param("title", title)
                .param("createdBy", by)
                .query(Long.class)
                .single();
    }

    boolean hasArea(long area) {
        return jdbc.sql(SqlFiles.get("effect/has-area"))
                .param("area", area)
                .query(Boolean.class)
                .single();
    }

    List<Noted> list() {
        return jdbc.sql(SqlFiles.get("effect/list-rectifications"))
                .query((row, n) -> new Noted(
                        new Rectification(
                                row.getLong("id"),
                                row.getLong("area_id"),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getObject("first_day", LocalDate.class),
                                row.getString("title"),
                                List.of(
                                        row.getDouble("west"),
                                        row.getDouble("south"),
                                        row.getDouble("east"),
                                        row.getDouble("north")),
                                null,
                                false),
                        day(row.getTimestamp("first_report"), row.getObject("first_day", LocalDate.class))))
                .list();
    }

    private static LocalDate day(@Nullable Timestamp time, LocalDate otherwise) {
        return time == null
                ? otherwise
                : time.toInstant().atZone(CountyService.ZONE).toLocalDate();
    }
}
