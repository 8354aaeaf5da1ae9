package org.jingtu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.coverage.AreaCoverage;
import org.jingtu.analysis.coverage.CleanTrack;
import org.jingtu.analysis.coverage.CorridorRaster;
import org.jingtu.analysis.coverage.CorridorRoads;
import org.jingtu.analysis.coverage.CoverageOptions;
import org.jingtu.analysis.coverage.Fixes;
import org.jingtu.analysis.coverage.PassRule;
import org.jingtu.analysis.coverage.Stretch;
import org.jingtu.analysis.coverage.TrackCleaning;
import org.jingtu.analysis.coverage.VehicleRule;
import org.jingtu.analysis.coverage.WorkSegments;
import org.jingtu.analysis.matching.MatchedRoads;
import org.jingtu.analysis.matching.MatchedTrack;
import org.jingtu.exchange.ColumnRole;
import org.jingtu.exchange.TimeParser;
import org.jingtu.geo.ExactCoverage;
import org.jingtu.geo.Gaps;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What tracks covered: {@code id,area_m2,covered_m2,coverage,passes_1…k,unknown}, areas in the order of their file. */
@Command(name = "coverage", mixinStandardHelpOptions = true, description = "Measures what tracks covered")
final class CoverageCommand extends FileAnalysis {
    /** No vehicle is faster; metres a second. */
    private static final double POSSIBLE_SPEED = 45;

    @Option(names = "--tracks", required = true, description = "fixes (vehicle,time,x,y) or lines (vehicle,wkt)")
    private Path tracks = Path.of("");

    @Option(names = "--areas", required = true, description = "file of polygons")
    private Path areas = Path.of("");

    @Option(names = "--roads", description = "file of lines, for --roads-out")
    private @Nullable Path roads;

    @Option(names = "--swath", paramLabel = "M", description = "full width that is cleaned; lines may state half_width")
    private @Nullable String swath;

    @Option(names = "--from", description = "time of the first fix that counts")
    private @Nullable String from;

    @Option(names = "--to", description = "time from which fixes do not count any more")
    private @Nullable String to;

    @Option(names = "--max-speed", paramLabel = "KMH", description = "faster is driving without cleaning")
    private @Nullable String maxSpeed;

    @Option(names = "--resolution", description = "side of a pixel in metres, or exact; default 0.25")
    private String resolution = "0.25";

    @Option(names = "--passes", description = "most passes told apart; default 4")
    private int passes = 4;

    @Option(names = "--method", description = "of roads: corridor (default) or matched")
    private String method = "corridor";

    @Option(names = "--roads-out", description = "id,length_m,covered_m,passes_1…k of each road")
    private @Nullable Path roadsOut;

    @Option(names = "--gaps-out", description = "what was not covered, as polygons (.geojson)")
    private @Nullable Path gapsOut;

    @Option(
            names = "--gap-width",
            paramLabel = "M",
            description =
                    "gaps in which no circle this wide has room are slivers, counted in the card only; default 0.5,"
                            + " 0: none")
    private String gapWidth = "0.5";

    @Mixin
    private RoadMatching matching = new RoadMatching();

    private final List<CleanTrack> clean = new ArrayList<>();

    @Override
    void analyse() throws IOException {
        requireUsable();
        ZoneId timeZone = zone();
        long start = System.nanoTime();
        TrackFile file = TrackFile.read(
                tracks,
                source(),
                timeZone,
                time(from, timeZone, "--from", Double.NEGATIVE_INFINITY),
                time(to, timeZone, "--to", Double.POSITIVE_INFINITY));
        card.input(file.summary(tracks));
        card.seconds("read", System.nanoTime() - start);
        Layer zones = read("areas", areas, shapeSource().withColumn(ColumnRole.ID, id), List.of(), Layer.Want.AREAS);
        Plane plane = Plane.of(file);
        plane.require(zones);
        start = System.nanoTime();
        TrackCleaning cleaning = new TrackCleaning();
        WorkSegments work = work(file, plane, cleaning);
        PassRule rule = file.lines().isEmpty() ? PassRule.HALF_HOUR : PassRule.EACH_VEHICLE;
        boolean exact = "exact".equals(resolution);
        double pixel = exact ? 1 : Numbers.positive(this, "--resolution", resolution);
        CoverageOptions options = new CoverageOptions(pixel, passes, rule, threads);
        Table table = exact
                ? exactAreas(zones, plane, new ExactCoverage(work, rule, passes), cleaning.gaps())
                : rasterAreas(zones, plane, work, cleaning.gaps(), options);
        card.seconds("compute", System.nanoTime() - start);
        card.parameter("method", method);
        card.parameter("resolution", resolution);
        card.parameter("passes", rule.byVehicle() ? "each vehicle" : "visits less than 30 minutes apart are one");
        card.parameter("plane", plane.code());
        card.result("tracks", cleaning.counts());
        card.result("workedMetres", work.lengthMetres());
        writeRoads(plane, work, cleaning.gaps(), options);
        writeGaps(zones, plane, work, rule);
        table.write(this);
    }

    private void requireUsable() {
        if (!"corridor".equals(method) && !"matched".equals(method)) {
            throw usage("--method is corridor or matched, not '" + method + "'");
        }
        if ("matched".equals(method) && roads == null) {
            throw usage("--method matched needs --roads and --roads-out");
        }
        if (passes < 1 || passes > 100) {
            throw usage("--passes is 1 to 100");
        }
        if ((roads == null) != (roadsOut == null)) {
            throw usage("--roads and --roads-out go together");
        }
        Table.requireWritable(this);
    }

    private double time(@Nullable String text, ZoneId timeZone, String option, double otherwise) {
        if (text == null) {
            return otherwise;
        }
        long millis = new TimeParser(timeZone).parse(text);
        if (millis == TimeParser.UNREADABLE) {
            throw usage(option + " needs a time such as 2026-06-28T05:00, not '" + text + "'");
        }
        return millis / 1000.0;
    }

    private WorkSegments work(TrackFile file, Plane plane, TrackCleaning cleaning) {
        WorkSegments.Builder lines = new WorkSegments.Builder();
        for (TrackFile.Line line : file.lines()) {
            double half = Double.isNaN(line.halfWidth()) ? halfSwath() : line.halfWidth();
            for (int part = 0; part < line.shape().getNumGeometries(); part++) {
                LineString piece = (LineString) line.shape().getGeometryN(part);
                double[] x = new double[piece.getNumPoints()];
                double[] y = new double[x.length];
                for (int v = 0; v < x.length; v++) {
                    x[v] = piece.getCoordinateN(v).getX();
                    y[v] = piece.getCoordinateN(v).getY();
                }
                plane.toMetres(x, y);
                lines.addLine(x, y, line.vehicle(), half);
            }
        }
        if (!file.lines().isEmpty()) {
            return lines.build();
        }
        double working = maxSpeed == null ? POSSIBLE_SPEED : Numbers.positive(this, "--max-speed", maxSpeed) / 3.6;
        for (int v = 0; v < file.vehicles(); v++) {
            Fixes fixes = plane.fixes(file.fixesOf(v));
            clean.add(cleaning.add(fixes, new VehicleRule(v, halfSwath(), working, POSSIBLE_SPEED)));
        }
        return cleaning.work();
    }

    private double halfSwath() {
        if (swath == null) {
            throw usage("--swath is needed: the full width that a vehicle cleans, metres");
        }
        return Numbers.positive(this, "--swath", swath) / 2;
    }

    private List<String> columns(String... first) {
        List<String> columns = new ArrayList<>(List.of(first));
        for (int k = 1; k <= passes; k++) {
            columns.add("passes_" + k);
        }
        return columns;
    }

    private Table rasterAreas(Layer zones, Plane plane, WorkSegments work, WorkSegments gaps, CoverageOptions options) {
        List<AreaCoverage> covered = CorridorRaster.of(plane.polygons(zones), work, gaps, options, progress());
        List<String> columns = columns("id", "area_m2", "covered_m2", "coverage");
        columns.add("unknown");
        Table table = new Table(columns);
        for (int a = 0; a < zones.size(); a++) {
            AreaCoverage area = covered.get(a);
            List<Object> row = new ArrayList<>(
                    List.of(zones.id(a), area.areaSquareMetres(), area.coveredSquareMetres(), area.share()));
            for (int k = 1; k <= passes; k++) {
                row.add(area.coveredSquareMetres(k));
            }
            row.add(area.unknownSquareMetres());
            table.add(row, zones.shapes().get(a));
        }
        return table;
    }

    private Table exactAreas(Layer zones, Plane plane, ExactCoverage exact, WorkSegments gaps) {
        List<String> columns = columns("id", "area_m2", "covered_m2", "coverage");
        columns.add("unknown");
        Table table = new Table(columns);
        for (int a = 0; a < zones.size(); a++) {
            Geometry area = plane.inMetres(zones.shapes().get(a));
            double[] covered = exact.coveredSquareMetres(area);
            List<Object> row =
                    new ArrayList<>(List.of(zones.id(a), area.getArea(), covered[0], covered[0] / area.getArea()));
            for (int k = 0; k < passes; k++) {
                row.add(covered[k]);
            }
            row.add(exact.unknownSquareMetres(area, gaps));
            table.add(row, zones.shapes().get(a));
        }
        return table;
    }

    private void writeRoads(Plane plane, WorkSegments work, WorkSegments gaps, CoverageOptions options)
            throws IOException {
        if (roads == null || roadsOut == null) {
            return;
        }
        RoadMatching.Network network = matching.read(this, roads, plane);
        PlanarLines planar = network.lines();
        List<Stretch> stretches = "matched".equals(method)
                ? matchedStretches(network, gaps, options)
                : CorridorRoads.of(planar, new double[planar.size()], work, gaps, options, progress());
        RoadFile file = network.file();
        int rows = file.shapes().size();
        String[] ids = new String[rows];
        double[] length = new double[rows];
        double[][] atLeast = new double[rows][passes];
        for (int line = 0; line < file.size(); line++) {
            ids[file.row(line)] = file.id(line);
            length[file.row(line)] += planar.lengthMetres(line);
        }
        for (Stretch stretch : stretches) {
            for (int k = 0; k < stretch.passes(); k++) {
                atLeast[file.row(stretch.road())][k] += stretch.lengthMetres();
            }
        }
        Table table = new Table(columns("id", "length_m", "covered_m"));
        for (int r = 0; r < rows; r++) {
            List<Object> row = new ArrayList<>(List.of(ids[r], length[r], atLeast[r][0]));
            for (double metres : atLeast[r]) {
                row.add(metres);
            }
            table.add(row, file.shapes().get(r));
        }
        table.writeTo(roadsOut);
    }

    private List<Stretch> matchedStretches(RoadMatching.Network network, WorkSegments gaps, CoverageOptions options) {
        if (clean.isEmpty()) {
            throw new UnusableDataException(
                    "not-a-track", "Matching needs positions with times; lines are for --method corridor.");
        }
        List<MatchedTrack> matched = matching.match(this, network, clean, matching.options(this));
        MatchedRoads roadsSwept = new MatchedRoads(network.lines(), network.graph());
        for (int v = 0; v < clean.size(); v++) {
            roadsSwept.add(clean.get(v), matched.get(v));
        }
        WorkSegments nothing = new WorkSegments.Builder().build();
        roadsSwept.addUnknown(CorridorRoads.of(
                network.lines(), new double[network.lines().size()], nothing, gaps, options, progress()));
        return roadsSwept.stretches(options, progress());
    }

    private void writeGaps(Layer zones, Plane plane, WorkSegments work, PassRule rule) throws IOException {
        if (gapsOut == null) {
            return;
        }
        ExactCoverage exact = new ExactCoverage(work, rule, 1);
        double least = "0".equals(gapWidth) ? 0 : Numbers.positive(this, "--gap-width", gapWidth);
        Table table = new Table(List.of("id", "gap_m2"));
        int slivers = 0;
        double sliverM2 = 0;
        for (int a = 0; a < zones.size(); a++) {
            Gaps gaps = Gaps.of(exact.gaps(plane.inMetres(zones.shapes().get(a))), least);
            for (Polygon gap : gaps.polygons()) {
                table.add(List.of(zones.id(a), gap.getArea()), plane.inOutput(gap));
            }
            slivers += gaps.slivers();
            sliverM2 += gaps.sliverM2();
        }
        card.parameter("gapWidthMetres", least);
        card.result("gapSlivers", slivers);
        card.result("gapSliverM2", sliverM2);
        table.writeTo(gapsOut);
    }
}
