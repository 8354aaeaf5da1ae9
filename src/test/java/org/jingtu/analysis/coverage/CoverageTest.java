package org.jingtu.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jingtu.geo.ExactCoverage;
import org.jingtu.geo.PlanarGeometries;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.WKTReader;

class CoverageTest {
    private static final WorkSegments NOTHING = new WorkSegments.Builder().build();

    @Test
    void exactOverlayAgreesWithTheReference() throws Exception {
        ExactCoverage coverage = new ExactCoverage(referenceTracks(), PassRule.EACH_VEHICLE, 4);
        List<String> zones = rows("cov_zones.csv");
        for (String row : rows("cov_expected.csv")) {
            String[] expected = row.split(";");
            Geometry zone = new WKTReader()
                    .read(zones.get(Integer.parseInt(expected[0])).split(";")[1]);
            double[] covered = coverage.coveredSquareMetres(zone);
            for (int k = 1; k <= 4; k++) {
                double truth = Double.parseDouble(expected[1 + k]);
                assertThat(covered[k - 1]).isCloseTo(truth, within(5e-7 * truth));
            }
            assertThat(coverage.gaps(zone).getArea()).isCloseTo(zone.getArea() - covered[0], within(1e-3));
        }
    }

    @Test
    void rasterStaysWithinAThousandthOfTheExactOverlay() throws Exception {
        List<Geometry> zones = new ArrayList<>();
        for (String row : rows("cov_zones.csv")) {
            zones.add(new WKTReader().read(row.split(";")[1]));
        }
        CoverageOptions options = new CoverageOptions(0.05, 4, PassRule.EACH_VEHICLE, 2);
        List<AreaCoverage> coverage = CorridorRaster.of(
                PlanarGeometries.inMetres().polygons(zones), referenceTracks(), NOTHING, options, Progress.NONE);
        for (String row : rows("cov_expected.csv")) {
            String[] expected = row.split(";");
            AreaCoverage area = coverage.get(Integer.parseInt(expected[0]));
            assertThat(area.areaSquareMetres()).isCloseTo(Double.parseDouble(expected[1]), within(1e-9));
            for (int k = 1; k <= 4; k++) {
                assertThat(area.coveredSquareMetres(k)).isCloseTo(Double.parseDouble(expected[1 + k]), within(0.6));
            }
            assertThat(area.share()).isCloseTo(Double.parseDouble(expected[6]), within(3e-4));
        }
    }

    @Test
    void roadsAgreeWithTheReferenceAndSoDoTheirGaps() throws Exception {
        List<LineString> lines = new ArrayList<>();
        List<String> expected = rows("cov_roads_expected.csv");
        for (String row : expected) {
            lines.add((LineString) new WKTReader().read(row.split(";")[1]));
        }
        PlanarLines roads = PlanarGeometries.inMetres().lines(lines);
        CoverageOptions options = new CoverageOptions(1, 4, PassRule.EACH_VEHICLE, 2);
        List<Stretch> stretches =
                CorridorRoads.of(roads, new double[roads.size()], referenceTracks(), NOTHING, options, Progress.NONE);
        for (int r = 0; r < roads.size(); r++) {
            String[] row = expected.get(r).split(";");
            assertThat(length(stretches, r, 1)).isCloseTo(Double.parseDouble(row[3]), within(5e-5));
            assertThat(length(stretches, r, 2)).isCloseTo(Double.parseDouble(row[4]), within(5e-5));
        }
        List<String> gaps = rows("cov_road_gaps_expected.csv");
        List<Stretch> found = stretches.stream().filter(s -> s.passes() == 0).toList();
        assertThat(found).hasSize(gaps.size());
        for (int g = 0; g < gaps.size(); g++) {
            String[] row = gaps.get(g).split(";");
            assertThat(found.get(g).road()).isEqualTo(Integer.parseInt(row[0]));
            assertThat(found.get(g).fromMetres()).isCloseTo(Double.parseDouble(row[1]), within(5e-5));
            assertThat(found.get(g).toMetres()).isCloseTo(Double.parseDouble(row[2]), within(5e-5));
        }
    }

    @Test
    void passesByTimeEqualBruteForceWhateverOrderAndThreads() {
        SplittableRandom random = new SplittableRandom(3);
        WorkSegments.Builder forward = new WorkSegments.Builder();
        WorkSegments.Builder backward = new WorkSegments.Builder();
        List<double[]> pieces = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            pieces.add(new double[] {
                random.nextDouble(40),
                random.nextDouble(40),
                random.nextDouble(40),
                random.nextDouble(40),
                random.nextInt(20) * 700.0,
                random.nextInt(3),
                1 + random.nextDouble(2)
            });
        }
        for (int i = 0; i < 60; i++) {
            add(forward, pieces.get(i));
            add(backward, pieces.get(59 - i));
        }
        PlanarPolygons zone = square(5, 5, 30, 28);
        CoverageOptions one = new CoverageOptions(0.5, 5, PassRule.HALF_HOUR, 1);
        CoverageOptions three = new CoverageOptions(0.5, 5, PassRule.HALF_HOUR, 3);
        AreaCoverage found = CorridorRaster.of(zone, forward.build(), NOTHING, one, Progress.NONE)
                .get(0);
        AreaCoverage again = CorridorRaster.of(zone, backward.build(), NOTHING, three, Progress.NONE)
                .get(0);
        int[] pixels = new int[6];
        for (double x = 5.25; x < 30; x += 0.5) {
            for (double y = 5.25; y < 28; y += 0.5) {
                pixels[Math.min(5, bruteForcePasses(pieces, x, y))]++;
            }
        }
        int above = 0;
        for (int k = 5; k >= 1; k--) {
            above += pixels[k];
            assertThat(found.coveredSquareMetres(k)).isCloseTo(above * 0.25, within(1e-9));
            assertThat(again.coveredSquareMetres(k)).isEqualTo(found.coveredSquareMetres(k));
        }
    }

    /** Planted truth P5 in small: an alley 18 m beside a street that is swept on both sides again and again. */
    @Test
    void anAlleyBesideASweptStreetIsNotSwept() {
        PlanarLines alley = line(18, 0, 18, 600);
        SplittableRandom random = new SplittableRandom(9);
        WorkSegments.Builder track = new WorkSegments.Builder();
        WorkSegments.Builder buffered = new WorkSegments.Builder();
        for (int pass = 0; pass < 6; pass++) {
            double x0 = 0;
            for (int i = 0; i < 30; i++) {
                double x = (pass % 2 == 0 ? 5 : -5) + (random.nextDouble() + random.nextDouble() - 1) * 5;
                track.add(x0, i * 20, x, (i + 1) * 20, pass * 7200.0 + i * 10, 1, 1.5);
                buffered.add(x0, i * 20, x, (i + 1) * 20, pass * 7200.0 + i * 10, 1, 15);
                x0 = x;
            }
        }
        CoverageOptions options = new CoverageOptions(1, 4, PassRule.HALF_HOUR, 1);
        double[] noExtra = {2};
        double swath = length(CorridorRoads.of(alley, noExtra, track.build(), NOTHING, options, Progress.NONE), 0, 1);
        double buffer =
                length(CorridorRoads.of(alley, noExtra, buffered.build(), NOTHING, options, Progress.NONE), 0, 1);
        assertThat(swath / 600).isLessThanOrEqualTo(0.05);
        assertThat(buffer / 600).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void cleaningCountsWhatItTakesAwayAndGapsAreUnknown() {
        Fixes.Builder fixes = new Fixes.Builder();
        for (int i = 0; i < 20; i++) {
            fixes.add(i * 10, i * 20, 0, Float.NaN, Fixes.NO_SENSOR); // 2 m/s: at work
        }
        fixes.add(190, 380, 0, Float.NaN, Fixes.NO_SENSOR); // repeated
        fixes.add(200, 5000, 0, Float.NaN, Fixes.NO_SENSOR); // jump
        fixes.add(210, 420, 0, Float.NaN, Fixes.NO_SENSOR);
        fixes.add(510, 900, 0, Float.NaN, Fixes.NO_SENSOR); // after five minutes of silence
        fixes.add(520, 1000, 0, Float.NaN, Fixes.NO_SENSOR); // 10 m/s: driving
        TrackCleaning cleaning = new TrackCleaning();
        cleaning.add(fixes.build(), new VehicleRule(1, 1.5, 4, 40));
        TrackCounts counts = cleaning.counts();
        assertThat(counts.fixes()).isEqualTo(25);
        assertThat(counts.duplicates()).isEqualTo(1);
        assertThat(counts.impossible()).isEqualTo(1);
        assertThat(counts.gaps()).isEqualTo(1);
        assertThat(counts.notWorkingMetres()).isEqualTo(100);
        assertThat(cleaning.work().lengthMetres()).isCloseTo(420, within(1e-9));
        PlanarLines road = line(0, 0, 1000, 0);
        List<Stretch> stretches = CorridorRoads.of(
                road,
                new double[1],
                cleaning.work(),
                cleaning.gaps(),
                new CoverageOptions(1, 3, PassRule.HALF_HOUR, 1),
                Progress.NONE);
        assertThat(stretches).hasSize(3);
        assertThat(stretches.get(0).passes()).isEqualTo(1);
        assertThat(stretches.get(1).unknown()).isTrue();
        assertThat(stretches.get(2).unknown()).isFalse();
    }

    @Test
    void brushUpOrTooFastCoversNothing() {
        Fixes.Builder fast = new Fixes.Builder();
        Fixes.Builder brushUp = new Fixes.Builder();
        for (int i = 0; i < 50; i++) {
            fast.add(i * 10, i * 97, 0, 9.7f, Fixes.NO_SENSOR);
            brushUp.add(i * 10, i * 20, 0, 2f, (byte) 0);
        }
        TrackCleaning cleaning = new TrackCleaning();
        cleaning.add(fast.build(), new VehicleRule(1, 1.5, 4, 40));
        cleaning.add(brushUp.build(), new VehicleRule(2, 1.5, 4, 40));
        cleaning.add(new Fixes.Builder().build(), new VehicleRule(3, 1.5, 4, 40));
        assertThat(cleaning.work().size()).isZero();
        assertThat(cleaning.counts().notWorkingSteps()).isEqualTo(98);
    }

    @Test
    void translationAndAQuarterTurnDoNotMatter() {
        SplittableRandom random = new SplittableRandom(31);
        WorkSegments.Builder plain = new WorkSegments.Builder();
        WorkSegments.Builder moved = new WorkSegments.Builder();
        for (int i = 0; i < 40; i++) {
            double[] c = random.doubles(4, 0, 200).toArray();
            plain.add(c[0], c[1], c[2], c[3], i, i, 3);
            moved.add(1e6 - c[1], 3e6 + c[0], 1e6 - c[3], 3e6 + c[2], i, i, 3);
        }
        CoverageOptions options = new CoverageOptions(0.25, 2, PassRule.EACH_VEHICLE, 1);
        double a = CorridorRaster.of(square(20, 30, 180, 150), plain.build(), NOTHING, options, Progress.NONE)
                .get(0)
                .coveredSquareMetres();
        double b = CorridorRaster.of(
                        square(1e6 - 150, 3e6 + 20, 1e6 - 30, 3e6 + 180),
                        moved.build(),
                        NOTHING,
                        options,
                        Progress.NONE)
                .get(0)
                .coveredSquareMetres();
        assertThat(b).isCloseTo(a, within(1.0));
    }

    private static int bruteForcePasses(List<double[]> pieces, double x, double y) {
        double[] times = pieces.stream()
                .filter(p -> distance(p, x, y) <= p[6])
                .mapToDouble(p -> p[4])
                .sorted()
                .toArray();
        int passes = 0;
        for (int i = 0; i < times.length; i++) {
            passes += i == 0 || times[i] - times[i - 1] >= 1800 ? 1 : 0;
        }
        return passes;
    }

    private static double distance(double[] p, double x, double y) {
        return Distance.pointToSegment(new Coordinate(x, y), new Coordinate(p[0], p[1]), new Coordinate(p[2], p[3]));
    }

    private static void add(WorkSegments.Builder builder, double[] p) {
        builder.add(p[0], p[1], p[2], p[3], p[4], (int) p[5], p[6]);
    }

    private static PlanarLines line(double x0, double y0, double x1, double y1) {
        return PlanarLines.builder()
                .line(new double[] {x0, x1}, new double[] {y0, y1})
                .build();
    }

    private static PlanarPolygons square(double west, double south, double east, double north) {
        return PlanarPolygons.builder()
                .ring(new double[] {west, east, east, west}, new double[] {south, south, north, north})
                .endArea()
                .build();
    }

    private static double length(List<Stretch> stretches, int road, int passes) {
        return stretches.stream()
                .filter(s -> s.road() == road && s.passes() >= passes)
                .mapToDouble(Stretch::lengthMetres)
                .sum();
    }

    private static WorkSegments referenceTracks() throws Exception {
        WorkSegments.Builder work = new WorkSegments.Builder();
        for (String row : rows("cov_tracks.csv")) {
            String[] fields = row.split(";");
            Coordinate[] line = new WKTReader().read(fields[2]).getCoordinates();
            for (int i = 0; i + 1 < line.length; i++) {
                work.add(
                        line[i].x,
                        line[i].y,
                        line[i + 1].x,
                        line[i + 1].y,
                        0,
                        Integer.parseInt(fields[0]),
                        Double.parseDouble(fields[1]));
            }
        }
        return work.build();
    }

    private static List<String> rows(String name) throws Exception {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CoverageTest.class.getResourceAsStream("/golden/" + name)),
                StandardCharsets.UTF_8))) {
            return in.lines().skip(1).filter(row -> !row.startsWith("all;")).toList();
        }
    }
}
