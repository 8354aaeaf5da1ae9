package org.jingtu.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A statement whose tile nobody waits for ends in the database, too. */
class SqlTileStopIT {
    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final TileLayer slow =
            new SqlTileLayer(new NamedParameterJdbcTemplate(database.dataSource()), "slow", "tile/slow-tile") {};

    @Test
    void stoppingCancelsTheStatement() {
        TileStop stop = new TileStop();
        TileRequest request = new TileRequest(new TileAddress(0, 0, 0), null, Map.of(), "test", stop);
        CompletableFuture<byte[]> tile = CompletableFuture.supplyAsync(() -> slow.render(request));
        waitForStatements(1);
        stop.stop();
        assertThatThrownBy(tile::join).hasCauseInstanceOf(DataAccessException.class);
        waitForStatements(0);
    }

    private void waitForStatements(int count) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (database.jdbc()
                        .sql("select count(*) from pg_stat_activity where state = 'active'"
                                + " and query like '%pg_sleep(60)%' and datname = current_database()"
                                + " and pid <> pg_backend_pid()")
                        .query(Integer.class)
                        .single()
                != count) {
            assertThat(Instant.now()).as("%d statements at work", count).isBefore(deadline);
        }
    }
}
