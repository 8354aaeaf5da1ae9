package org.jingtu.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jingtu.platform.RawJson;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes inspection rounds; progress comes as finished JSON from the database. */
@Repository
class InspectionRepository {
    private final JdbcClient jdbc;

    InspectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Identity of the new round; empty when its name is taken. */
    Optional<Integer> insert(RoundRequest round, Instant at) {
        return jdbc.sql(SqlFiles.get("inspection/insert-round"))
                .param("name", round.name())
                .param("source", round.source())
                .param("day", round.inspectedOn())
                .param("file", round.fileName())
                .param("username", round.username())
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .optional();
    }

    /** Name of a round, which is held until the transaction ends. */
    Optional<String> lock(int id) {
        return jdbc.sql(SqlFiles.get("inspection/lock-round"))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void delete(int id) {
        jdbc.sql(SqlFiles.get("inspection/delete-round")).param("id", id).update();
    }

    List<KnownPlace> listPlaces() {
        return jdbc.sql(SqlFiles.get("inspection/list-places"))
                .query((row, n) -> new KnownPlace(
                        row.getString("kind"), row.getString("name"), row.getDouble("lon"), row.getDouble("lat")))
                .list();
    }

    Set<String> listDepartments() {
        return new TreeSet<>(jdbc.sql(SqlFiles.get("inspection/list-departments"))
                .query(String.class)
                .list());
    }

    /** Rounds with their progress, the latest first. @param place of the viewer, null for the county */
    List<RawJson> list(@Nullable String place, Instant now) {
        return jdbc.sql(SqlFiles.get("inspection/list-rounds"))
                .param("place", place)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new RawJson(row.getString(1)))
                .list();
    }

    /** A round with its progress by department and place, and its items. */
    Optional<String> find(int id, @Nullable String place, Instant now) {
        return jdbc.sql(SqlFiles.get("inspection/find-round"))
                .param("id", id)
                .param("place", place)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }
}
