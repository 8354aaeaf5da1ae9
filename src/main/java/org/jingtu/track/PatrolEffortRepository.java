package org.jingtu.track;

import java.time.LocalDate;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PatrolEffortRepository {
    private final JdbcClient jdbc;

    PatrolEffortRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    interface Each {
        void accept(int column, int row, double kilometres);
    }

    void each(LocalDate from, LocalDate to, Each each) {
        RowCallbackHandler handler = row -> each.accept(row.getInt(1), row.getInt(2), row.getDouble(3));
        statement("track/sum-patrol-effort", from, to).query(handler);
    }

    boolean exists(LocalDate from, LocalDate to) {
        return statement("track/exists-patrol-effort", from, to)
                .query(Boolean.class)
                .single();
    }

    String dataVersion(LocalDate from, LocalDate to) {
        return statement("track/version-patrol-effort", from, to)
                .query(String.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(String sql, LocalDate from, LocalDate to) {
        return jdbc.sql(SqlFiles.get(sql)).param("from", from).param("to", to);
    }
}
