package org.jingtu.track.intake;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jingtu.platform.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores positions that devices send. */
@Repository
class PositionInRepository {
    private static final Comparator<Position> KEY =
            Comparator.comparingInt(Position::vehicle).thenComparingLong(Position::at);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PositionInRepository(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Inserts positions in one transaction, in one order whoever sends them, so that two senders never wait for each other.
     *
     * @param newDays (UTC) whose partitions may be missing
     * @return how many were new; the others were there already
     */
    int insert(List<Position> positions, Collection<LocalDate> newDays) {
        List<Position> ordered = positions.stream().sorted(KEY).toList();
        return Objects.requireNonNull(transaction.execute(status -> {
            newDays.forEach(this::ensurePartition);
            return insert(ordered);
        }));
    }

    private int insert(List<Position> positions) {
        return jdbc.sql(SqlFiles.get("track/insert-positions"))
                .param("vehicles", column(positions, Position::vehicle).toArray(Integer[]::new))
                .param("times", column(positions, p -> new Timestamp(p.at())).toArray(Timestamp[]::new))
                .param(
                        "speeds",
                        column(positions, p -> Double.isNaN(p.speedKmh()) ? null : (Float) (float) p.speedKmh())
                                .toArray(Float[]::new))
                .param("brushes", column(positions, Position::brushOn).toArray(Boolean[]::new))
                .param("attributes", column(positions, Position::attributes).toArray(String[]::new))
                .param("lons", column(positions, Position::longitude).toArray(Double[]::new))
                .param("lats", column(positions, Position::latitude).toArray(Double[]::new))
                .update();
    }

    private static <T> List<T> column(List<Position> positions, Function<Position, T> value) {
        List<T> column = new ArrayList<>(positions.size());
        positions.forEach(position -> column.add(value.apply(position)));
        return column;
    }

    void ensurePartition(LocalDate day) {
        jdbc.sql(SqlFiles.get("track/ensure-partition"))
                .param("day", day)
                .query(String.class)
                .single();
    }

    List<String> dropPartitionsBefore(LocalDate day) {
        return jdbc.sql(SqlFiles.get("track/drop-old-partitions"))
                .param("day", day)
                .query(String.class)
                .list();
    }

    Map<String, Integer> mapVehicles() {
        Map<String, Integer> byCode = new HashMap<>();
        jdbc.sql(SqlFiles.get("track/list-vehicle-codes")).query(row -> {
            byCode.put(row.getString("code"), row.getInt("id"));
        });
        return Map.copyOf(byCode);
    }
}
