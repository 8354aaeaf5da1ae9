package org.jingtu.issue.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads cases as a desk looks at them: by state, and around a place. */
@Repository
class CaseBoardRepository {
    private final JdbcClient jdbc;

    CaseBoardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One finished JSON object a state, in the order of a case's life. */
    List<RawJson> listBoard(Map<String, @Nullable Object> parameters) {
        return jdbc.sql(SqlFiles.get("casework/list-board"))
                .params(parameters)
                .query((row, n) -> new RawJson(row.getString(1)))
                .list();
    }

    /** @param since closed ones count when they were closed after it @param place of the viewer */
    List<NearbyIssue> listNearby(
            double longitude,
            double latitude,
            @Nullable String category,
            double radiusMetres,
            Instant since,
            @Nullable String place) {
        return jdbc.sql(SqlFiles.get("casework/list-nearby"))
                .param("lon", longitude)
                .param("lat", latitude)
                .param("category", category)
                .param("radius", radiusMetres)
                .param("since", Timestamp.from(since))
                .param("place", place)
                .query((row, n) -> nearby(row))
                .list();
    }

    private static NearbyIssue nearby(ResultSet row) throws SQLException {
        return new NearbyIssue(
                row.getLong("id"),
                row.getString("source_id"),
                row.getString("category"),
                row.getString("status"),
                row.getString("address"),
                row.getTimestamp("reported_at").toInstant(),
                Math.rint(row.getDouble("metres") * 10) / 10,
                List.of(row.getDouble("lon"), row.getDouble("lat")),
                List.of((String[]) row.getArray("photos").getArray()));
    }
}
