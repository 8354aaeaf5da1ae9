package org.jingtu.track;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.Feature;
import org.jingtu.exchange.Note;
import org.jingtu.exchange.RowProblem;
import org.jingtu.exchange.TimeParser;
import org.jingtu.exchange.batch.ImportRun;
import org.jingtu.exchange.batch.StagingRepository;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.BinaryCopy;
import org.jingtu.platform.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tracks and patrols have in common: positions, and vehicles that register themselves. */
abstract class PositionStagingRepository extends StagingRepository {
    private static final Set<String> ON = Set.of("1", "true", "t", "yes", "y", "on", "down", "开", "是", "作业");
    private static final Set<String> OFF = Set.of("0", "false", "f", "no", "n", "off", "up", "关", "否", "停止");
    private static final long EARLIEST = 946_684_800_000L; // 2000, before which no terminal reported
    private static final long LATEST = 4_102_444_800_000L; // 2100
    private static final int MOST_DAYS = 4_000;

    private final String defaultVehicleKind;
    private final PositionRetention retention;

    PositionStagingRepository(JdbcClient jdbc, String kind, String defaultVehicleKind, PositionRetention retention) {
        super(jdbc, kind, "track");
        this.defaultVehicleKind = defaultVehicleKind;
        this.retention = retention;
    }

    @Override
    public RowStager stager(ImportRun run) {
        for (ColumnRole needed : new ColumnRole[] {ColumnRole.VEHICLE, ColumnRole.TIME}) {
            if (run.reader().column(needed) < 0) {
                throw new UnusableDataException(
                        needed.key() + "-column-missing", "Positions need a " + needed.key() + "; name its column.");
            }
        }
        String kind = Objects.requireNonNullElse(run.setting("vehicle-kind"), defaultVehicleKind);
        boolean known = jdbc.sql(SqlFiles.get("track/knows-vehicle-kind"))
                .param("kind", kind)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new BadRequestException("vehicle-kind", "'" + kind + "' is no kind of vehicle.");
        }
        TimeParser times = run.timeParser();
        return (row, copy) -> stage(row, copy, times, run);
    }

    private static @Nullable RowProblem stage(Feature row, BinaryCopy copy, TimeParser times, ImportRun run)
            throws SQLException {
        String vehicle = row.text(ColumnRole.VEHICLE);
        String written = row.text(ColumnRole.TIME);
        long at = times.parse(written);
        if (!row.isPoint()) {
            return RowProblem.ofRow("wrong-geometry", "A position is a point; this row is a line or an area.");
        }
        if (vehicle.isEmpty()) {
            return new RowProblem(header(run, ColumnRole.VEHICLE), "", "vehicle-missing", "The row names no vehicle.");
        }
        if (at == TimeParser.UNREADABLE) {
            return new RowProblem(
                    header(run, ColumnRole.TIME),
                    written,
                    written.isEmpty() ? "time-missing" : "time-unreadable",
                    written.isEmpty() ? "The row has no time." : "This is no date or time.");
        }
        if (at < EARLIEST || at > LATEST) {
            return new RowProblem(
                    header(run, ColumnRole.TIME),
                    written,
                    "time-out-of-range",
                    "The year is before 2000 or after 2100.");
        }
        copy.row(6).int8(row.line()).text(vehicle).timestamp(at);
        writeSpeed(row.text(ColumnRole.SPEED), copy);
        writeBrush(row.text(ColumnRole.BRUSH).toLowerCase(Locale.ROOT), copy);
        copy.point(row.x(), row.y());
        return null;
    }

    private static void writeSpeed(String text, BinaryCopy copy) throws SQLException {
        if (text.matches("[0-9]{1,3}(\\.[0-9]+)?")) {
            copy.float4(Float.parseFloat(text));
        } else {
            copy.nothing();
        }
    }

    private static void writeBrush(String text, BinaryCopy copy) throws SQLException {
        if (ON.contains(text) || OFF.contains(text)) {
            copy.bool(ON.contains(text));
        } else {
            copy.nothing();
        }
    }

    private static String header(ImportRun run, ColumnRole role) {
        return run.reader().columns().get(run.reader().column(role));
    }

    @Override
    public long store(ImportRun run) {
        removeDuplicates(run);
        int registered = jdbc.sql(SqlFiles.get("track/register-vehicles"))
                .param("kind", Objects.requireNonNullElse(run.setting("vehicle-kind"), defaultVehicleKind))
                .update();
        if (registered > 0) {
            run.note(new Note(
                    "vehicles-registered",
                    registered + " vehicles were not known and were registered.",
                    "新登记车辆(终端)" + registered + " 个。"));
        }
        int days = jdbc.sql(SqlFiles.get("track/count-staged-days"))
                .query(Integer.class)
                .single();
        if (days > MOST_DAYS) {
            throw new UnusableDataException(
                    "too-many-days", "The positions are spread over " + days + " days; check the column of the time.");
        }
        noteThoseNotKept(run);
        jdbc.sql(SqlFiles.get("track/ensure-staged-partitions")).query(row -> {});
        return jdbc.sql(SqlFiles.get("track/store-staged"))
                .param("batch", run.batch())
                .update();
    }

    /** Nobody should find out from an empty map that old positions do not stay. */
    private void noteThoseNotKept(ImportRun run) {
        long old = jdbc.sql(SqlFiles.get("track/count-staged-before"))
                .param("day", retention.firstDayKept())
                .query(Long.class)
                .single();
        if (old > 0) {
            long days = retention.duration().toDays();
            run.note(new Note(
                    "positions-beyond-retention",
                    old + " positions are older than the " + days + " days that positions are kept and will be dropped"
                            + " within hours. To keep them, start the service with a longer JINGTU_TRACKS_RETENTION and"
                            + " import again.",
                    old + " 个定位点早于保留期(" + days + " 天),数小时内会被删除。如需保留,请调大" + " JINGTU_TRACKS_RETENTION 启动服务后重新导入。"));
        }
    }

    @Override
    public java.util.Optional<String> exportSql() {
        return java.util.Optional.empty();
    }
}
