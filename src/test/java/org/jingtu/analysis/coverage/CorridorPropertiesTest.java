package org.jingtu.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jingtu.analysis.PlanarLines;
import org.jingtu.analysis.PlanarPolygons;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.TrackWorkload;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.ZoneWorkload;
import org.junit.jupiter.api.Test;

/** Laws that coverage keeps whatever the data, and its accuracy on the workload of the performance targets. */
class CorridorPropertiesTest {
    private static final WorkSegments NOTHING = new WorkSegments.Builder().build();

    @Test
    void theWorkloadIsTheOneOfTheTargets() {
        double[] track = TrackWorkload.track(0, 28_800);
        WorkSegments.Builder all = new WorkSegments.Builder();
        addFixes(all, track, 0, 1.5);
        assertThat(all.build().lengthMetres()).isCloseTo(57_600, within(1_500.0));
        PlanarPolygons zones = ZoneWorkload.zones200();
        double area = 0;
        for (int z = 0; z < zones.size(); z++) {
            area += zones.areaSquareMetres(z);
            assertThat(zones.firstVertex(z + 1) - zones.firstVertex(z)).isEqualTo(128);
        }
        assertThat(zones.size()).isEqualTo(200);
        assertThat(area).isCloseTo(25e6, within(1e-3));
    }

    /** Measured: 3e-5 of the total, 0.09 % in the worst zone (of 1,000 m² where less was swept). */
    @Test
    void quarterMetrePixelsAreAccurateOnTheWorkload() {
        WorkSegments.Builder work = new WorkSegments.Builder();
        for (int vehicle = 0; vehicle < 4; vehicle++) {
            addFixes(work, TrackWorkload.track(vehicle, 7_200), vehicle, 1.5);
        }
        PlanarPolygons zones = ZoneWorkload.zones200();
        double[] coarse = covered(zones, work.build(), 0.25);
        double[] fine = covered(zones, work.build(), 0.06);
        double total = 0;
        double truth = 0;
        for (int z = 0; z < zones.size(); z++) {
            total += coarse[z];
            truth += fine[z];
            assertThat(coarse[z]).isCloseTo(fine[z], within(0.002 * Math.max(fine[z], 1_000)));
        }
        assertThat(total).isCloseTo(truth, within(1e-4 * truth));
    }

    @Test
    void theExamplesOfTheDocumentationHold() {
        WorkSegments one =
                new WorkSegments.Builder().add(20, 30, 26, 38, 0, 0, 1).build();
        assertThat(covered(square(0, 0, 60, 60), one, 0.01)[0]).isCloseTo(20 + Math.PI, within(0.003));
        Fixes.Builder fixes = new Fixes.Builder();
        for (double second : new double[] {0, 10, 20, 120}) {
            fixes.add(second, second, 0, Float.NaN, Fixes.NO_SENSOR);
        }
        TrackCleaning cleaning = new TrackCleaning();
        cleaning.add(fixes.build(), new VehicleRule(0, 1, 4, 30));
        assertThat(cleaning.work().size()).isEqualTo(2);
        assertThat(cleaning.gaps().lengthMetres()).isEqualTo(100);
    }

    @Test
    void neighboursShareNoPixelAndOverlappingAreasBothCount() {
        List<double[]> pieces = randomPieces(new SplittableRandom(5), 80, 5_000);
        WorkSegments work = build(pieces);
        PlanarPolygons zones = ZoneWorkload.zones200();
        double parts = 0;
        for (double part : covered(zones, work, 1)) {
            parts += part;
        }
        double whole = covered(square(0, 0, 5_000, 5_000), work, 1)[0];
        assertThat(parts).isCloseTo(whole, within(2e-4 * whole));
        PlanarPolygons twice = PlanarPolygons.builder()
                .ring(new double[] {0, 900, 900, 0}, new double[] {0, 0, 900, 900})
                .endArea()
                .ring(new double[] {0, 900, 900, 0}, new double[] {0, 0, 900, 900})
                .endArea()
                .build();
        double[] both = covered(twice, work, 1);
        assertThat(both[0]).isPositive().isEqualTo(both[1]);
    }

    @Test
    void longPiecesAcrossManyTilesAreWhole() {
        double length = Math.hypot(3_000, 1_900);
        WorkSegments diagonal = new WorkSegments.Builder()
                .add(500, 3_000, 3_500, 1_100, 0, 0, 2)
                .build();
        double covered = covered(square(0, 0, 4_000, 4_000), diagonal, 0.5)[0];
        double truth = length * 4 + Math.PI * 4;
        assertThat(covered).isCloseTo(truth, within(3e-4 * truth));
    }

    @Test
    void degenerateInputsGiveFiguresNotErrors() {
        PlanarPolygons zone = square(0, 0, 20, 20);
        WorkSegments stood =
                new WorkSegments.Builder().add(10, 10, 10, 10, 0, 0, 3).build();
        WorkSegments noWidth =
                new WorkSegments.Builder().add(0, 10.25, 20, 10.25, 0, 0, 0).build();
        WorkSegments elsewhere =
                new WorkSegments.Builder().add(-900, 5, -800, 1e9, 0, 0, 3).build();
        assertThat(covered(zone, stood, 0.05)[0]).isCloseTo(9 * Math.PI, within(0.02));
        assertThat(covered(zone, noWidth, 0.5)[0]).isZero();
        assertThat(covered(zone, elsewhere, 0.5)[0]).isZero();
        assertThat(covered(zone, NOTHING, 0.5)[0]).isZero();
        assertThat(covered(PlanarPolygons.builder().build(), stood, 0.5)).isEmpty();
        assertThat(covered(square(1, 1, 1.1, 1.1), stood, 0.5)[0]).isZero();
        WorkSegments everywhere =
                new WorkSegments.Builder().add(0, 10, 20, 10, 0, 0, 40).build();
        assertThat(covered(zone, everywhere, 0.3)[0]).isEqualTo(400);
        PlanarLines road = lines(List.of(new double[] {0, 10.25, 20, 10.25}));
        assertThat(roads(road, noWidth, 0, 1)).singleElement().satisfies(s -> assertThat(s.passes())
                .isZero());
        assertThat(roads(road, stood, 0, 1)).hasSize(3);
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        PlanarPolygons scattered = PlanarPolygons.builder()
                .ring(new double[] {0, 1, 1}, new double[] {0, 0, 1})
                .endArea()
                .ring(new double[] {3e6, 3e6 + 1, 3e6 + 1}, new double[] {4e6, 4e6, 4e6 + 1})
                .endArea()
                .build();
        assertThatThrownBy(() -> covered(scattered, NOTHING, 0.25))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("raster-too-large"));
        WorkSegments.Builder builder = new WorkSegments.Builder();
        assertThatThrownBy(() -> builder.add(0, Double.NaN, 1, 1, 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.add(0, 0, 1, 1, 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roadsEqualBruteForceWhateverOrderAndThreads() {
        SplittableRandom random = new SplittableRandom(17);
        List<double[]> pieces = randomPieces(random, 60, 300);
        PlanarLines roads = lines(randomPieces(random, 12, 300));
        List<Stretch> found = roads(roads, build(pieces), 2, 1);
        for (Stretch stretch : found) {
            double along = stretch.fromMetres() + stretch.lengthMetres() * (0.01 + 0.98 * random.nextDouble());
            double share = along / roads.lengthMetres(stretch.road());
            int v = roads.firstVertex(stretch.road());
            double x = roads.x(v) + (roads.x(v + 1) - roads.x(v)) * share;
            double y = roads.y(v) + (roads.y(v + 1) - roads.y(v)) * share;
            assertThat(stretch.passes()).isEqualTo(Math.min(3, passesAt(pieces, x, y, 2)));
        }
        double length = 0;
        for (int r = 0; r < roads.size(); r++) {
            length += roads.lengthMetres(r);
        }
        assertThat(found.stream().mapToDouble(Stretch::lengthMetres).sum()).isCloseTo(length, within(1e-6));
        Collections.shuffle(pieces, new Random(1));
        assertThat(roads(roads, build(pieces), 2, 3)).isEqualTo(found);
    }

    /** Months of silence, and times before 1970, are times like any other. */
    @Test
    void passesAreToldApartToTheTenthOfASecond() {
        double[] seconds = {-1e9, 0, 1799.9, 3599.9, 3600, 1.7e9};
        WorkSegments.Builder work = new WorkSegments.Builder();
        for (double second : seconds) {
            work.add(0, 5, 20, 5, second, 0, 50);
        }
        List<AreaCoverage> coverage = CorridorRaster.of(
                square(0, 0, 10, 10),
                work.build(),
                NOTHING,
                new CoverageOptions(1, 6, PassRule.HALF_HOUR, 1),
                Progress.NONE);
        assertThat(coverage.get(0).coveredSquareMetres(4)).isEqualTo(100);
        assertThat(coverage.get(0).coveredSquareMetres(5)).isZero();
    }

    @Test
    void marksAreTenthsOfSeconds() {
        WorkSegments.Builder work = new WorkSegments.Builder();
        for (double second : new double[] {3599.9, 0, 1799.9, 9e9}) {
            work.add(0, 5, 20, 5, second, 0, 1);
        }
        Visits visits = new Visits(work.build(), PassRule.HALF_HOUR);
        assertThat(visits.step()).isEqualTo(18_000);
        assertThat(new int[] {visits.mark(0), visits.mark(1), visits.mark(2), visits.mark(3)})
                .containsExactly(35_999, 0, 17_999, 53_999);
    }

    @Test
    void cleaningDropsDriftsAndNeitherNightsNorIdleVehiclesAreUnknown() {
        Fixes.Builder fixes = new Fixes.Builder();
        for (int i = 0; i < 60; i++) {
            boolean drift = i >= 20 && i < 24;
            fixes.add(i * 10, i * 20 + (drift ? 3_000 : 0), 0, Float.NaN, Fixes.NO_SENSOR);
        }
        fixes.add(40_000, 1_300, 0, Float.NaN, Fixes.NO_SENSOR);
        fixes.add(40_010, 1_320, 0, Float.NaN, Fixes.NO_SENSOR);
        fixes.add(40_300, 1_400, 0, Float.NaN, Fixes.NO_SENSOR);
        TrackCleaning sweeper = new TrackCleaning();
        sweeper.add(fixes.build(), new VehicleRule(0, 1.5, 4, 30));
        assertThat(sweeper.counts().impossible()).isEqualTo(4);
        assertThat(sweeper.counts().gaps()).isEqualTo(2);
        assertThat(sweeper.work().lengthMetres()).isEqualTo(59 * 20 + 20);
        assertThat(sweeper.gaps().size()).isEqualTo(1);
        TrackCleaning patrol = new TrackCleaning();
        patrol.add(fixes.build(), new VehicleRule(1, 0, 4, 30));
        assertThat(patrol.gaps().size()).isZero();
        assertThat(patrol.work().size()).isZero();
    }

    @Test
    void cleaningDoesNotDependOnTheOrderOfFixes() {
        SplittableRandom random = new SplittableRandom(23);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double jump = random.nextInt(25) == 0 ? 4_000 : 0;
            rows.add(new double[] {i * 10 + (i > 150 ? 400 : 0), i * 25 + jump, random.nextDouble(3)});
        }
        TrackCounts sorted = cleaned(rows).counts();
        Collections.shuffle(rows, new Random(2));
        assertThat(cleaned(rows).counts()).isEqualTo(sorted);
        assertThat(sorted.impossible()).isPositive();
        assertThat(sorted.gaps()).isPositive();
    }

    private static TrackCleaning cleaned(List<double[]> rows) {
        Fixes.Builder fixes = new Fixes.Builder();
        for (double[] row : rows) {
            fixes.add(row[0], row[1], row[2], Float.NaN, Fixes.NO_SENSOR);
        }
        TrackCleaning cleaning = new TrackCleaning();
        cleaning.add(fixes.build(), new VehicleRule(0, 1.5, 4, 30));
        return cleaning;
    }

    private static int passesAt(List<double[]> pieces, double x, double y, double extra) {
        double[] times = pieces.stream()
                .filter(p -> distance(p, x, y) < p[6] + extra)
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
        double dx = p[2] - p[0];
        double dy = p[3] - p[1];
        double t = ((x - p[0]) * dx + (y - p[1]) * dy) / (dx * dx + dy * dy);
        double at = Math.max(0, Math.min(1, t));
        return Math.hypot(p[0] + at * dx - x, p[1] + at * dy - y);
    }

    private static List<double[]> randomPieces(SplittableRandom random, int n, double extent) {
        List<double[]> pieces = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            pieces.add(new double[] {
                random.nextDouble(extent),
                random.nextDouble(extent),
                random.nextDouble(extent),
                random.nextDouble(extent),
                random.nextInt(20) * 700.0,
                random.nextInt(3),
                1 + random.nextDouble(4)
            });
        }
        return pieces;
    }

    private static WorkSegments build(List<double[]> pieces) {
        WorkSegments.Builder builder = new WorkSegments.Builder();
        for (double[] p : pieces) {
            builder.add(p[0], p[1], p[2], p[3], p[4], (int) p[5], p[6]);
        }
        return builder.build();
    }

    private static void addFixes(WorkSegments.Builder work, double[] track, int vehicle, double halfWidth) {
        for (int i = 0; i + 3 < track.length; i += 2) {
            work.add(track[i], track[i + 1], track[i + 2], track[i + 3], i / 2.0, vehicle, halfWidth);
        }
    }

    private static double[] covered(PlanarPolygons areas, WorkSegments work, double resolution) {
        return CorridorRaster.of(
                        areas,
                        work,
                        NOTHING,
                        new CoverageOptions(resolution, 1, PassRule.EACH_VEHICLE, 2),
                        Progress.NONE)
                .stream()
                .mapToDouble(AreaCoverage::coveredSquareMetres)
                .toArray();
    }

    private static List<Stretch> roads(PlanarLines roads, WorkSegments work, double extra, int threads) {
        double[] reach = new double[roads.size()];
        Arrays.fill(reach, extra);
        return CorridorRoads.of(
                roads, reach, work, NOTHING, new CoverageOptions(1, 3, PassRule.HALF_HOUR, threads), Progress.NONE);
    }

    private static PlanarLines lines(List<double[]> ends) {
        PlanarLines.Builder builder = PlanarLines.builder();
        for (double[] p : ends) {
            builder.line(new double[] {p[0], p[2]}, new double[] {p[1], p[3]});
        }
        return builder.build();
    }

    private static PlanarPolygons square(double west, double south, double east, double north) {
        return PlanarPolygons.builder()
                .ring(new double[] {west, east, east, west}, new double[] {south, south, north, north})
                .endArea()
                .build();
    }
}
