package org.jingtu.area;

import java.util.List;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AreaRepository {
    private final JdbcClient jdbc;

    AreaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Areas of a kind within a place as JSON objects. */
    List<RawJson> list(String kind, @Nullable String place) {
        return jdbc.sql(SqlFiles.get("area/list-areas"))
                .param("kind", kind)
                .param("place", place)
                .query((row, n) -> new RawJson(row.getString(1)))
                .list();
    }
}
