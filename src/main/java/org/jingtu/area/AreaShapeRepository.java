package org.jingtu.area;

import java.util.List;
import java.util.Optional;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AreaShapeRepository {
    private final JdbcClient jdbc;

    AreaShapeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    interface Each {
        void accept(long id, String kind, String name, byte[] wkb);
    }

    void each(List<String> kinds, Each each) {
        RowCallbackHandler handler = row ->
                each.accept(row.getLong("id"), row.getString("kind"), row.getString("name"), row.getBytes("wkb"));
        jdbc.sql(SqlFiles.get("area/list-area-shapes"))
                .param("kinds", kinds.toArray(String[]::new))
                .query(handler);
    }

    /** By the number or the source's id. */
    void eachNamed(String area, Each each) {
        RowCallbackHandler handler = row ->
                each.accept(row.getLong("id"), row.getString("kind"), row.getString("name"), row.getBytes("wkb"));
        jdbc.sql(SqlFiles.get("area/find-area-shape")).param("area", area).query(handler);
    }

    Optional<Long> findNumber(String kind, String name) {
        return jdbc.sql(SqlFiles.get("area/find-number"))
                .param("kind", kind)
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    boolean isKind(String code) {
        return jdbc.sql(SqlFiles.get("area/is-area-kind"))
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    List<String> listKindsInUse() {
        return jdbc.sql(SqlFiles.get("area/list-kinds-in-use"))
                .query(String.class)
                .list();
    }

    String dataVersion() {
        return jdbc.sql(SqlFiles.get("area/version-areas")).query(String.class).single();
    }
}
