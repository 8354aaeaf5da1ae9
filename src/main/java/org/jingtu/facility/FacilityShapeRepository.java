package org.jingtu.facility;

import java.util.List;
import java.util.Set;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FacilityShapeRepository {
    private final JdbcClient jdbc;

    FacilityShapeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String name, double longitude, double latitude) {}

    List<Row> list(List<String> kinds) {
        return jdbc.sql(SqlFiles.get("facility/list-facility-shapes"))
                .param("kinds", kinds.toArray(String[]::new))
                .query(Row.class)
                .list();
    }

    Set<String> kinds() {
        return jdbc.sql(SqlFiles.get("facility/list-kinds")).query(String.class).set();
    }

    String dataVersion() {
        return jdbc.sql(SqlFiles.get("facility/version-facilities"))
                .query(String.class)
                .single();
    }
}
