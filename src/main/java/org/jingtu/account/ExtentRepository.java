package org.jingtu.account;

import java.util.List;
import java.util.Optional;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the county's data lie. */
@Repository
class ExtentRepository {
    private final JdbcClient jdbc;

    ExtentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** West, south, east, north in degrees, of a place or the county; empty while there are no data. */
    Optional<List<Double>> find(@Nullable String place) {
        return jdbc.sql(SqlFiles.get("account/find-extent"))
                .param("place", place)
                .query((row, n) -> List.of(
                        row.getDouble("west"), row.getDouble("south"), row.getDouble("east"), row.getDouble("north")))
                .optional();
    }

    /** Names of the areas of a place. */
    String names(String place) {
        return jdbc.sql(SqlFiles.get("account/get-place-names"))
                .param("place", place)
                .query(String.class)
                .single();
    }
}
