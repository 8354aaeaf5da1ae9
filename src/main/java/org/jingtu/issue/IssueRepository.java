package org.jingtu.issue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads issues; lists come as finished JSON from the database. */
@Repository
class IssueRepository {
    /** A feature with its identity, for the next page. */
    record Feature(long id, RawJson json) {}

    private final JdbcClient jdbc;

    IssueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Feature> list(Map<String, @Nullable Object> parameters) {
        return jdbc.sql(SqlFiles.get("issue/list-issues"))
                .params(parameters)
                .query((row, n) -> new Feature(row.getLong("id"), new RawJson(row.getString("feature"))))
                .list();
    }

    Optional<String> find(long id, Instant now) {
        return jdbc.sql(SqlFiles.get("issue/find-issue"))
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Counts by week, oldest first. */
    List<Integer> countByWeek(Map<String, @Nullable Object> parameters) {
        return jdbc.sql(SqlFiles.get("issue/count-by-week"))
                .params(parameters)
                .query((row, n) -> row.getInt(2))
                .list();
    }

    String catalogue() {
        return jdbc.sql(SqlFiles.get("issue/get-catalogue")).query(String.class).single();
    }

    List<RawJson> search(String words, int limit, @Nullable String place) {
        String escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql(SqlFiles.get("issue/search"))
                .param("words", words)
                .param("pattern", "%" + escaped + "%")
                .param("prefix", escaped + "%")
                .param("limit", limit)
                .param("place", place)
                .query((row, n) -> new RawJson(row.getString(1)))
                .list();
    }
}
