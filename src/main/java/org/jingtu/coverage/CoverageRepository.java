package org.jingtu.coverage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jingtu.analysis.coverage.RoadSides;
import org.jingtu.geo.MetricCrs;
import org.jingtu.geo.PlanarGeometries;
import org.jingtu.geo.Shapes;
import org.jingtu.platform.BinaryCopy;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.SqlFiles;
import org.jingtu.road.RoadShape;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what runs found. */
@Repository
class CoverageRepository {
    private static final int COLUMNS = 15;
    private static final int GAP_COLUMNS = 5;
    private static final int DEAD_CORNER_COLUMNS = 11;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CoverageRepository(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void store(
            UUID run,
            CoverageParameters asked,
            CoverageInput input,
            CoverageComputation.Outcome outcome,
            MetricCrs plane) {
        insertAreas(run, input.targets(), outcome);
        copyStretches(run, input, outcome, plane);
        copyGaps(run, input.targets(), outcome.gaps(), plane);
        copyDeadCorners(run, input, outcome.deadCorners(), plane);
        LocalDate day = dayOf(asked);
        if (day != null && input.targets().zones() > 0) {
            jdbc.sql(SqlFiles.get("coverage/keep-daily-coverage"))
                    .param("run", run)
                    .param("day", day)
                    .update();
        }
    }

    /** The day that a window is, null when it is not exactly one. */
    private static @Nullable LocalDate dayOf(CoverageParameters asked) {
        ZonedDateTime from = asked.from().atZone(CountyService.ZONE);
        boolean oneDay = from.toLocalTime().equals(LocalTime.MIDNIGHT) && asked.days() == 1;
        return oneDay ? from.toLocalDate() : null;
    }

    private void insertAreas(UUID run, CoverageTargets targets, CoverageComputation.Outcome outcome) {
        insertAreas("coverage/insert-zones", run, targets, outcome, 0, targets.zones());
        insertAreas("coverage/insert-areas", run, targets, outcome, targets.zones(), targets.size());
    }

    private void insertAreas(
            String sql, UUID run, CoverageTargets targets, CoverageComputation.Outcome outcome, int from, int to) {
        JdbcClient.StatementSpec statement = jdbc.sql(SqlFiles.get(sql))
                .param("run", run)
                .param(
                        "ids",
                        IntStream.range(from, to)
                                .mapToObj(t -> targets.targets().get(t).id())
                                .toArray(Long[]::new))
                .param("area", column(from, to, t -> outcome.areas().get(t).areaSquareMetres()))
                .param("coverage", column(from, to, t -> outcome.lengths()
                        .share(t)
                        .orElse(outcome.areas().get(t).share())))
                .param("road", column(from, to, outcome.lengths()::allMetres))
                .param("swept", column(from, to, outcome.lengths()::sweptMetres))
                .param("missed", column(from, to, t -> outcome.lengths().metres(t, StretchState.MISSED)))
                .param("unknown", column(from, to, t -> outcome.lengths().metres(t, StretchState.UNKNOWN)))
                .param("confidence", column(from, to, t -> confidence(outcome, t)))
                .param(
                        "required",
                        column(from, to, t -> outcome.lengths().compliance(t).requiredPassMetres()))
                .param(
                        "done",
                        column(from, to, t -> outcome.lengths().compliance(t).donePassMetres()));
        for (int passes = 1; passes <= CoverageComputation.AREA_PASSES; passes++) {
            int atLeast = passes;
            statement = statement.param(
                    "covered" + passes,
                    column(from, to, t -> outcome.areas().get(t).coveredSquareMetres(atLeast)));
        }
        statement.update();
    }

    /** NaN where there is no planned road, or no second way of telling. */
    private static double confidence(CoverageComputation.Outcome outcome, int target) {
        double planned = outcome.lengths().plannedMetres(target);
        return outcome.agreement() == null || planned <= 0
                ? Double.NaN
                : Math.min(1, outcome.lengths().sureMetres(target) / planned);
    }

    private interface Value {
        double of(int target);
    }

    private static Double[] column(int from, int to, Value value) {
        return IntStream.range(from, to).mapToObj(value::of).toArray(Double[]::new);
    }

    private void copyStretches(UUID run, CoverageInput input, CoverageComputation.Outcome outcome, MetricCrs plane) {
        List<RoadStretch> stretches = outcome.stretches();
        PlanarGeometries geometries = new PlanarGeometries(plane);
        ConnectionCallback<@Nullable Long> callback = (Connection connection) -> {
            try (BinaryCopy copy = new BinaryCopy(connection, SqlFiles.get("coverage/copy-stretches"))) {
                for (int number = 1; number <= stretches.size(); number++) {
                    copy.row(COLUMNS).uuid(run).int4(number);
                    write(copy, input, stretches.get(number - 1), outcome, geometries);
                }
                return copy.finish();
            }
        };
        template.execute(callback);
    }

    private void copyGaps(UUID run, CoverageTargets targets, List<AreaGap> gaps, MetricCrs plane) {
        PlanarGeometries geometries = new PlanarGeometries(plane);
        ConnectionCallback<@Nullable Long> callback = (Connection connection) -> {
            try (BinaryCopy copy = new BinaryCopy(connection, SqlFiles.get("coverage/copy-gaps"))) {
                for (AreaGap gap : gaps) {
                    copy.row(GAP_COLUMNS)
                            .uuid(run)
                            .int8(targets.targets().get(gap.target()).id())
                            .int4(gap.rank());
                    copy.float8(gap.polygon().getArea());
                    copy.bytes(Shapes.ewkb(geometries.inDegrees(gap.polygon())));
                }
                return copy.finish();
            }
        };
        template.execute(callback);
    }

    private void copyDeadCorners(UUID run, CoverageInput input, List<DeadCorner> corners, MetricCrs plane) {
        PlanarGeometries geometries = new PlanarGeometries(plane);
        ConnectionCallback<@Nullable Long> callback = (Connection connection) -> {
            try (BinaryCopy copy = new BinaryCopy(connection, SqlFiles.get("coverage/copy-dead-corners"))) {
                for (int rank = 1; rank <= corners.size(); rank++) {
                    copy.row(DEAD_CORNER_COLUMNS).uuid(run).int4(rank);
                    write(copy, input, corners.get(rank - 1), geometries);
                }
                return copy.finish();
            }
        };
        template.execute(callback);
    }

    private static void write(BinaryCopy copy, CoverageInput input, DeadCorner corner, PlanarGeometries geometries)
            throws SQLException {
        RoadShape road = input.roads().roads().get(corner.road());
        copy.int8(road.id()).text(road.name()).text(road.grade());
        copy.float8(corner.lengthMetres()).float8(corner.missedPasses()).bool(corner.cleaned());
        Boolean patrolled = corner.patrolled();
        if (patrolled == null) {
            copy.nothing();
        } else {
            copy.bool(patrolled);
        }
        copy.bool(corner.owned());
        copy.bytes(line(
                geometries,
                new RoadPosition(input.roads().lines(), corner.road()),
                corner.fromMetres(),
                corner.toMetres()));
    }

    private static byte[] line(PlanarGeometries geometries, RoadPosition road, double from, double to) {
        return Shapes.ewkb(geometries.line(road.xs(from, to), road.ys(from, to)));
    }

    private static void write(
            BinaryCopy copy,
            CoverageInput input,
            RoadStretch stretch,
            CoverageComputation.Outcome outcome,
            PlanarGeometries geometries)
            throws SQLException {
        RoadShape road = input.roads().roads().get(stretch.road());
        copy.int8(road.id()).text(road.name()).text(road.grade());
        copy.float8(stretch.fromMetres()).float8(stretch.toMetres());
        copy.text(stretch.state().code()).int4(stretch.passes()).float8(stretch.plannedPasses());
        if (stretch.zone() < 0) {
            copy.nothing();
        } else {
            copy.int4((int) input.targets().targets().get(stretch.zone()).id());
        }
        writeSides(copy, road, stretch, outcome.driven());
        MethodAgreement agreement = outcome.agreement();
        if (agreement == null) {
            copy.nothing();
        } else {
            copy.float8(agreement.confidence(stretch));
        }
        RoadPosition line = new RoadPosition(input.roads().lines(), stretch.road());
        copy.bytes(line(geometries, line, stretch.fromMetres(), stretch.toMetres()));
    }

    private static void writeSides(BinaryCopy copy, RoadShape road, RoadStretch stretch, @Nullable DrivenRoads driven)
            throws SQLException {
        if (driven == null || !CoverageComputation.hasSides(road)) {
            copy.nothing().nothing();
        } else {
            RoadSides sides = driven.sides().get(stretch.road());
            copy.float8(sides.forwardMetres(stretch.fromMetres(), stretch.toMetres()));
            copy.float8(sides.backwardMetres(stretch.fromMetres(), stretch.toMetres()));
        }
    }
}
