package org.jingtu.analysis.spacetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.Normal;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.hotspot.Correction;
import org.junit.jupiter.api.Test;

class EmergingHotspotsTest {
    private static final double BAND = 150;
    private static final int STEPS = 14;

    private final CellGrid grid = CellGrid.covering(CellGrid.Shape.SQUARE, 100, 0, 0, 2000, 1500);
    private final int[] cells = IntStream.range(0, grid.size()).toArray();
    private final LatticeBand band = new LatticeBand(grid, cells, BAND);

    @Test
    void exampleOfTheStatistic() {
        SpatialWeights alone = new SpatialWeights.Builder(2).build().withSelf();
        SpaceTimeCube cube = SpaceTimeCube.of(new double[][] {{0, 0}, {4, 0}});
        assertThat(SpaceTimeGiStar.scores(cube, alone, 1, Progress.NONE)[1][0]).isCloseTo(1, within(1e-12));
    }

    @Test
    void aLatticeGivesWhatAMatrixGivesOnAnyNumberOfThreads() {
        SpaceTimeCube cube = SpaceTimeCube.of(counts(5)).relativeToTotals();
        SpatialWeights matrix = SpatialWeights.band(grid.centres(cells), BAND).withSelf();
        double[][] expected = SpaceTimeGiStar.scores(cube, matrix, 1, Progress.NONE);
        double[][] brute = bruteForce(cube, matrix);
        double[][] one = SpaceTimeGiStar.scores(cube, band, 1, Progress.NONE);
        assertThat(SpaceTimeGiStar.scores(cube, band, 2, Progress.NONE)).isDeepEqualTo(one);
        for (int t = 0; t < STEPS; t++) {
            assertThat(one[t]).containsExactly(expected[t], within(1e-10));
            assertThat(one[t]).containsExactly(brute[t], within(1e-9));
        }
    }

    @Test
    void negatedValuesMirrorTheClasses() {
        double[][] counts = counts(6);
        planted(counts);
        double[][] negated = new double[STEPS][];
        Arrays.setAll(negated, t -> Arrays.stream(counts[t]).map(v -> -v).toArray());
        EmergingResult result = analyse(SpaceTimeCube.of(counts), EmergingOptions.STANDARD);
        EmergingResult other = analyse(SpaceTimeCube.of(negated), EmergingOptions.STANDARD);
        for (int c = 0; c < result.cells(); c++) {
            assertThat(other.emergingClass(c)).isEqualTo(EmergingClassTest.mirror(result.emergingClass(c)));
            assertThat(other.trendZ(c)).isEqualTo(0 - result.trendZ(c));
            assertThat(other.senSlope(c)).isCloseTo(-result.senSlope(c), within(1e-12));
        }
    }

    @Test
    void plantedHistoriesAreNamed() {
        double[][] counts = counts(8);
        planted(counts);
        EmergingResult result = analyse(SpaceTimeCube.of(counts), EmergingOptions.STANDARD);
        assertThat(result.emergingClass(cell(3, 3))).isEqualTo(EmergingClass.NEW_HOT_SPOT);
        assertThat(result.emergingClass(cell(10, 3))).isEqualTo(EmergingClass.CONSECUTIVE_HOT_SPOT);
        assertThat(result.emergingClass(cell(16, 3))).isEqualTo(EmergingClass.PERSISTENT_HOT_SPOT);
        assertThat(result.emergingClass(cell(3, 10))).isEqualTo(EmergingClass.INTENSIFYING_HOT_SPOT);
        assertThat(result.emergingClass(cell(10, 10))).isEqualTo(EmergingClass.DIMINISHING_HOT_SPOT);
        assertThat(result.count(EmergingClass.NO_PATTERN)).isGreaterThan(200);
        int total =
                Arrays.stream(EmergingClass.values()).mapToInt(result::count).sum();
        assertThat(total).isEqualTo(grid.size());
        assertThat(result.lastZ(cell(3, 3))).isEqualTo(result.z(STEPS - 1, cell(3, 3)));
        assertThat(result.state(STEPS - 1, cell(3, 3))).isEqualTo(1);
        assertThat(result.state(0, cell(3, 3))).isZero();
    }

    @Test
    void aCampaignWeekMakesNothingNewOfRelativeValues() {
        double[][] counts = counts(9);
        Arrays.setAll(counts[STEPS - 1], c -> counts[STEPS - 1][c] * 3);
        EmergingResult plain = analyse(SpaceTimeCube.of(counts), EmergingOptions.STANDARD);
        EmergingResult relative = analyse(SpaceTimeCube.of(counts).relativeToTotals(), EmergingOptions.STANDARD);
        assertThat(plain.count(EmergingClass.NEW_HOT_SPOT)).isGreaterThan(200);
        assertThat(relative.count(EmergingClass.NEW_HOT_SPOT)).isLessThanOrEqualTo(5);
    }

    @Test
    void anExposureTakesTheStepsEffortOut() {
        double[][] counts = counts(9);
        double[] kilometres = new double[STEPS];
        Arrays.fill(kilometres, 100);
        kilometres[STEPS - 1] = 300;
        SpaceTimeCube cube = SpaceTimeCube.of(counts).relativeTo(kilometres);
        double mean = (100.0 * (STEPS - 1) + 300) / STEPS;
        assertThat(cube.value(0, 4)).isCloseTo(counts[0][4] * mean / 100, within(1e-12));
        assertThat(cube.value(STEPS - 1, 4)).isCloseTo(counts[STEPS - 1][4] * mean / 300, within(1e-12));
        assertThatThrownBy(() -> cube.relativeTo(new double[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void constantAndEmptyCubesHaveNoPattern() {
        for (double value : new double[] {0, 7, 0.1}) {
            double[][] values = new double[STEPS][grid.size()];
            Arrays.stream(values).forEach(step -> Arrays.fill(step, value));
            EmergingResult result = analyse(SpaceTimeCube.of(values).relativeToTotals(), EmergingOptions.STANDARD);
            assertThat(result.count(EmergingClass.NO_PATTERN)).isEqualTo(grid.size());
            assertThat(result.lastZ(0)).isZero();
            assertThat(result.trendZ(0)).isZero();
            assertThat(result.senSlope(0)).isZero();
        }
    }

    @Test
    void pointsAreCountedInTheirCellAndStep() {
        double day = 86_400;
        TimeSteps steps = new TimeSteps(100 * day, 7 * day, 12);
        PlanarPoints points = PlanarPoints.weighted(
                new double[] {50, 50, 150, 50, 9_999}, new double[] {50, 50, 50, 50, 50}, new double[] {1, 2, 1, 1, 1});
        double[] seconds = {100 * day, 99 * day, 93 * day, 2 * day, 100 * day};
        SpaceTimeCube cube = SpaceTimeCube.ofPoints(grid, cells, points, seconds, steps);
        assertThat(cube.value(11, 0)).isEqualTo(3);
        assertThat(cube.value(10, 1)).isEqualTo(1);
        double total = IntStream.range(0, 12)
                .mapToDouble(t ->
                        IntStream.of(cells).mapToDouble(c -> cube.value(t, c)).sum())
                .sum();
        assertThat(total).isEqualTo(4);
    }

    @Test
    void stopsWhenNobodyWantsTheAnswer() {
        Progress cancelled = fraction -> {
            throw new CancellationException();
        };
        EmergingHotspots analysis = new EmergingHotspots(EmergingOptions.STANDARD, 2);
        SpaceTimeCube cube = SpaceTimeCube.of(counts(1));
        assertThatThrownBy(() -> analysis.of(cube, band, cancelled)).isInstanceOf(CancellationException.class);
    }

    @Test
    void onNullCubesTheCorrectedTrendRejectsAsOftenAsItSays() {
        EmergingOptions plain = new EmergingOptions(Correction.FDR, 0.05, false);
        double corrected = 0;
        double uncorrected = 0;
        for (int seed = 0; seed < 40; seed++) {
            SpaceTimeCube cube = SpaceTimeCube.of(counts(500 + seed)).relativeToTotals();
            corrected += rejected(analyse(cube, EmergingOptions.STANDARD)) / 40;
            uncorrected += rejected(analyse(cube, plain)) / 40;
        }
        assertThat(corrected).isBetween(0.03, 0.07);
        assertThat(uncorrected).isGreaterThan(0.12);
    }

    private static double rejected(EmergingResult result) {
        return IntStream.range(0, result.cells())
                .mapToDouble(c -> Normal.twoSided(result.trendZ(c)) <= 0.05 ? 1 : 0)
                .average()
                .orElse(0);
    }

    @Test
    void fewNullCubesHaveSignificantBins() {
        int alarms = 0;
        for (int seed = 0; seed < 60; seed++) {
            EmergingResult result = analyse(SpaceTimeCube.of(counts(100 + seed)), EmergingOptions.STANDARD);
            alarms += result.count(EmergingClass.NO_PATTERN) < grid.size() ? 1 : 0;
        }
        assertThat(alarms).isLessThan(30);
    }

    private EmergingResult analyse(SpaceTimeCube cube, EmergingOptions options) {
        EmergingResult one = new EmergingHotspots(options, 1).of(cube, band, Progress.NONE);
        EmergingResult two = new EmergingHotspots(options, 2).of(cube, band, Progress.NONE);
        for (int c = 0; c < one.cells(); c++) {
            assertThat(two.emergingClass(c)).isEqualTo(one.emergingClass(c));
        }
        return one;
    }

    private int cell(int column, int row) {
        return row * grid.columns() + column;
    }

    private double[][] counts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] counts = new double[STEPS][grid.size()];
        for (double[] step : counts) {
            Arrays.setAll(step, c -> IntStream.range(0, 40)
                    .filter(k -> random.nextDouble() < 0.1)
                    .count());
        }
        return counts;
    }

    /** Five neighbourhoods of nine cells with a history each. */
    private void planted(double[][] counts) {
        for (int t = 0; t < STEPS; t++) {
            for (int dx = -1; dx <= 1; dx++) {
                for (int dy = -1; dy <= 1; dy++) {
                    counts[t][cell(3 + dx, 3 + dy)] += t == STEPS - 1 ? 9 : 0;
                    counts[t][cell(10 + dx, 3 + dy)] += t >= STEPS - 4 ? 8 : 0;
                    counts[t][cell(16 + dx, 3 + dy)] += 8;
                    counts[t][cell(3 + dx, 10 + dy)] += 6 + t;
                    counts[t][cell(10 + dx, 10 + dy)] += 6 + STEPS - t;
                }
            }
        }
    }

    /** The definition, bin by bin. */
    private static double[][] bruteForce(SpaceTimeCube cube, SpatialWeights weights) {
        double n = (double) cube.steps() * cube.cells();
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < cube.steps(); t++) {
            for (int c = 0; c < cube.cells(); c++) {
                sum += cube.value(t, c);
                squares += cube.value(t, c) * cube.value(t, c);
            }
        }
        double mean = sum / n;
        double deviation = Math.sqrt(squares / n - mean * mean);
        double[][] z = new double[cube.steps()][cube.cells()];
        for (int t = 0; t < cube.steps(); t++) {
            for (int c = 0; c < cube.cells(); c++) {
                double lag = 0;
                int size = 0;
                for (int before = Math.max(0, t - 1); before <= t; before++) {
                    for (int e = weights.first(c); e < weights.first(c + 1); e++) {
                        lag += cube.value(before, weights.neighbour(e));
                        size++;
                    }
                }
                z[t][c] = (lag - mean * size) / (deviation * Math.sqrt((n * size - (double) size * size) / (n - 1)));
            }
        }
        return z;
    }
}
