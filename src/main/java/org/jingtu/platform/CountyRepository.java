package org.jingtu.platform;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CountyRepository {
    private final JdbcClient jdbc;

    CountyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<County> find() {
        return jdbc.sql(SqlFiles.get("platform/find-county"))
                .query((row, n) -> new County(
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getObject("lon", Double.class),
                        row.getObject("lat", Double.class),
                        row.getObject("pinned_date", LocalDate.class)))
                .optional();
    }

    void save(String nameZh, String nameEn, @Nullable LocalDate pinnedDate) {
        jdbc.sql(SqlFiles.get("platform/save-county"))
                .param("nameZh", nameZh)
                .param("nameEn", nameEn)
                .param("pinnedDate", pinnedDate)
                .update();
    }

    void place(double longitude, double latitude) {
        jdbc.sql(SqlFiles.get("platform/place-county"))
                .param("longitude", longitude)
                .param("latitude", latitude)
                .update();
    }
}
