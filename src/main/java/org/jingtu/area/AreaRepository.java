package org.jingtu.area;

import java.util.List;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AreaRepository {
    private final JdbcClient jdbc;

    AreaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Areas of a kind as JSON objects. */
    List<RawJson> list(String kind) {
        return jdbc.sql(SqlFiles.get("area/list-areas"))
                .param("kind", kind)
                .query((row, n) -> new RawJson(row.getString(1)))
                .list();
    }
}
