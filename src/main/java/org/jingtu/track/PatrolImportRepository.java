package org.jingtu.track;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.Objects;
import org.jingtu.exchange.batch.ImportRun;
import org.jingtu.geo.MetricCrs;
import org.jingtu.platform.BinaryCopy;
import org.jingtu.platform.County;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes over positions of patrols and adds up their effort: kilometres a day and 50 m square, kept for good. */
@Repository
class PatrolImportRepository extends PositionStagingRepository {
    private static final int FETCH = 5_000;

    private final JdbcTemplate template;
    private final CountyService county;

    PatrolImportRepository(JdbcClient jdbc, JdbcTemplate template, CountyService county, PositionRetention retention) {
        super(jdbc, "patrols", "collector", retention);
        this.template = template;
        this.county = county;
    }

    @Override
    public long store(ImportRun run) {
        long stored = super.store(run);
        County placed = county.getPlaced();
        EffortSquares squares = new EffortSquares(MetricCrs.at(
                Objects.requireNonNull(placed.originLongitude()), Objects.requireNonNull(placed.originLatitude())));
        LocalDate[] day = new LocalDate[1];
        jdbc.sql(SqlFiles.get("track/list-staged-by-day"))
                .param("zone", CountyService.ZONE.getId())
                .withFetchSize(FETCH)
                .query(row -> {
                    LocalDate next = row.getObject("day", LocalDate.class);
                    if (!next.equals(day[0])) {
                        save(run, day[0], squares);
                        day[0] = next;
                    }
                    squares.add(
                            row.getString("vehicle"),
                            row.getLong("millis"),
                            row.getDouble("lon"),
                            row.getDouble("lat"));
                });
        save(run, day[0], squares);
        return stored;
    }

    private void save(ImportRun run, @Nullable LocalDate day, EffortSquares squares) {
        if (day == null) {
            return;
        }
        ConnectionCallback<@Nullable Long> callback = (Connection connection) -> {
            try (BinaryCopy copy = new BinaryCopy(connection, SqlFiles.get("track/copy-imported-effort"))) {
                for (EffortSquares.Square square : squares.drain()) {
                    copy.row(5).date(day).int4(square.column()).int4(square.row());
                    copy.float4((float) square.kilometres()).int8(run.batch());
                }
                return copy.finish();
            }
        };
        template.execute(callback);
    }

    @Override
    public long undo(long batch) {
        jdbc.sql(SqlFiles.get("track/undo-effort")).param("batch", batch).update();
        return super.undo(batch);
    }
}
