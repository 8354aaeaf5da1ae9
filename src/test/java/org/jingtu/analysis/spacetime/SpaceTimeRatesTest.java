package org.jingtu.analysis.spacetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jingtu.analysis.CellGrid;
import org.jingtu.analysis.LatticeBand;
import org.jingtu.analysis.Normal;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.junit.jupiter.api.Test;

class SpaceTimeRatesTest {
    private static final int STEPS = 13;

    private final CellGrid grid = CellGrid.covering(CellGrid.Shape.SQUARE, 100, 0, 0, 2000, 1500);
    private final int[] cells = IntStream.range(0, grid.size()).toArray();
    private final LatticeBand band = new LatticeBand(grid, cells, 150);
    private final NeighbourSums alone =
            NeighbourSums.of(new SpatialWeights.Builder(2).build().withSelf());

    @Test
    void exampleOfTheScore() {
        double[][] z = scores(new double[][] {{10, 10}}, new double[][] {{1, 3}}, true);
        // P(B(20, 1/4) ≥ 10) = 0.013864
        assertThat(Normal.twoSided(z[0][0])).isCloseTo(0.0277289, within(1e-6));
        assertThat(z[0][1]).isEqualTo(-z[0][0]);
    }

    @Test
    void aStepIsHeldAgainstItsOwnTotalUnlessAskedOtherwise() {
        double[][] counts = {{10, 10}, {50, 50}, {10, 10}};
        double[][] even = {{1, 1}, {1, 1}, {1, 1}};
        assertThat(scores(counts, even, true)[1]).containsExactly(0, 0);
        assertThat(scores(counts, even, false)[1][0]).isGreaterThan(2);
    }

    @Test
    void whatNobodyLookedAtIsNeitherHotNorCounted() {
        double[][] z = scores(new double[][] {{10, 400}}, new double[][] {{1, 0}}, true);
        assertThat(z[0]).containsExactly(0, 0);
    }

    @Test
    void unlikeShapesAndNegativeFiguresAreRefused() {
        double[][] one = {{1, 1}};
        assertThatThrownBy(() -> scores(one, new double[][] {{1, 1}, {1, 1}}, true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scores(one, new double[][] {{1, -1}}, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A place that is patrolled three times as often has no pattern; one with six times the rate has. */
    @Test
    void morePatrolsMakeNoPlaceHotAndMoreFindsDo() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] counts = new double[STEPS][cells.length];
        double[][] effort = new double[STEPS][cells.length];
        for (int t = 0; t < STEPS; t++) {
            for (int c = 0; c < cells.length; c++) {
                boolean patrolled = grid.centreX(cells[c]) < 500 && grid.centreY(cells[c]) < 500;
                boolean bad = grid.centreX(cells[c]) > 1700 && grid.centreY(cells[c]) > 1200;
                effort[t][c] = patrolled ? 3 : 1;
                counts[t][c] = poisson(random, 0.8 * effort[t][c] * (bad ? 6 : 1) * (t == 6 ? 2 : 1));
            }
        }
        EmergingResult result = new EmergingHotspots(EmergingOptions.STANDARD, 2)
                .ofRates(SpaceTimeCube.of(counts), SpaceTimeCube.of(effort), true, band, Progress.NONE);
        EmergingResult raw = new EmergingHotspots(EmergingOptions.STANDARD, 2)
                .of(SpaceTimeCube.of(counts).relativeToTotals(), band, Progress.NONE);
        int patrolled = grid.cellAt(250, 250);
        int bad = grid.cellAt(1850, 1350);
        assertThat(raw.emergingClass(patrolled)).isNotEqualTo(EmergingClass.NO_PATTERN);
        assertThat(result.emergingClass(bad)).isEqualTo(EmergingClass.PERSISTENT_HOT_SPOT);
        long hot = IntStream.of(cells)
                .filter(c -> grid.centreX(c) < 500 && grid.centreY(c) < 500 && result.state(STEPS - 1, c) > 0)
                .count();
        assertThat(hot).isZero();
    }

    @Test
    void aNullCountyHasHardlyAHotBin() {
        int withAny = 0;
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] counts = new double[STEPS][cells.length];
            double[][] effort = new double[STEPS][cells.length];
            for (int t = 0; t < STEPS; t++) {
                for (int c = 0; c < cells.length; c++) {
                    effort[t][c] = 0.2 + 3 * random.nextDouble();
                    counts[t][c] = poisson(random, 0.4 * effort[t][c]);
                }
            }
            double[][] z = SpaceTimeRates.scores(
                    SpaceTimeCube.of(counts),
                    SpaceTimeCube.of(effort),
                    true,
                    NeighbourSums.of(band, 2),
                    2,
                    Progress.NONE);
            EmergingResult result = new EmergingHotspots(EmergingOptions.STANDARD, 2)
                    .ofRates(SpaceTimeCube.of(counts), SpaceTimeCube.of(effort), true, band, Progress.NONE);
            withAny += IntStream.range(0, cells.length)
                            .anyMatch(c -> IntStream.range(0, STEPS).anyMatch(t -> result.state(t, c) != 0))
                    ? 1
                    : 0;
            assertThat(Arrays.stream(z[5]).average().orElse(1)).isBetween(-0.2, 0.2);
        }
        assertThat(withAny).isLessThanOrEqualTo(5);
    }

    private static double poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        int k = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            k++;
        }
        return k;
    }

    private double[][] scores(double[][] counts, double[][] exposures, boolean byStep) {
        return SpaceTimeRates.scores(
                SpaceTimeCube.of(counts), SpaceTimeCube.of(exposures), byStep, alone, 1, Progress.NONE);
    }
}
