package org.jingtu.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DataVersionRepository {
    private final JdbcClient jdbc;

    DataVersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String get() {
        return jdbc.sql(SqlFiles.get("platform/get-data-version"))
                .query(String.class)
                .single();
    }
}
