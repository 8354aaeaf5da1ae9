package org.jingtu.analysis.autocorrelation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;

class AutocorrelationTest {
    private static final double[] ROW = {1, 2, 3, 4};

    @Test
    void theExamplesOfTheDocumentation() {
        SpatialWeights row = row(4);
        assertThat(MoranI.of(ROW, row).estimate()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(GearyC.of(ROW, row).estimate()).isCloseTo(0.3, within(1e-15));
        assertThat(GeneralG.of(ROW, row).estimate()).isCloseTo(40 / 70.0, within(1e-15));
        assertThat(LocalMoran.of(ROW, row).statistic(0)).isCloseTo(0.6, within(1e-15));
    }

    @Test
    void constantFieldsAndIslandsHaveADefinedAnswer() {
        double[] constant = new double[9];
        Arrays.fill(constant, 0.1);
        for (SpatialWeights weights : new SpatialWeights[] {row(9), new SpatialWeights.Builder(9).build()}) {
            assertThat(MoranI.of(constant, weights).p()).isEqualTo(1);
            assertThat(GearyC.of(constant, weights).p()).isEqualTo(1);
            assertThat(GeneralG.of(constant, weights).p()).isEqualTo(1);
            LocalMoran local = LocalMoran.of(constant, weights);
            assertThat(local.statistic(4)).isZero();
            assertThat(ConditionalPermutation.of(99, 1, 1).pseudoP(local, Progress.NONE))
                    .containsOnly(1);
        }
    }

    @Test
    void whereAllOthersAreNeighboursNothingCanVary() {
        SpatialWeights.Builder all = new SpatialWeights.Builder(5);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                if (i != j) {
                    all.add(i, j, 1);
                }
            }
        }
        LocalMoran local = LocalMoran.of(new double[] {1, 5, 2, 9, 4}, all.build());
        assertThat(local.p(1)).isEqualTo(1);
        assertThat(ConditionalPermutation.of(99, 1, 1).pseudoP(local, Progress.NONE))
                .containsOnly(1);
    }

    @Test
    void valuesBelowZeroAreRefusedByTheGeneralG() {
        assertThatThrownBy(() -> GeneralG.of(new double[] {1, -2, 3, 4}, row(4)))
                .isInstanceOf(UnusableDataException.class)
                .extracting("code")
                .isEqualTo("negative-values");
    }

    @Test
    void shiftAndScaleOfValuesLeaveTheScoresAsTheyAre() {
        double[] values = values(200, 3);
        SpatialWeights weights = scattered(200, 3).rowStandardised();
        double[] moved = Arrays.stream(values).map(v -> 7e3 + 12 * v).toArray();
        assertThat(MoranI.of(moved, weights).z())
                .isCloseTo(MoranI.of(values, weights).z(), within(1e-8));
        assertThat(GearyC.of(moved, weights).z())
                .isCloseTo(GearyC.of(values, weights).z(), within(1e-8));
        for (int i = 0; i < 200; i++) {
            assertThat(LocalMoran.of(moved, weights).z(i))
                    .isCloseTo(LocalMoran.of(values, weights).z(i), within(1e-7));
        }
    }

    @Test
    void theLocalStatisticsAddUpToTheGlobalOne() {
        double[] values = values(300, 5);
        SpatialWeights weights = scattered(300, 5);
        LocalMoran local = LocalMoran.of(values, weights);
        double sum = 0;
        double s0 = 0;
        int connected = 0;
        for (int i = 0; i < 300; i++) {
            sum += local.statistic(i);
            s0 += weights.degree(i);
            connected += local.isIsland(i) ? 0 : 1;
        }
        assertThat(sum / s0 * connected / 300)
                .isCloseTo(MoranI.of(values, weights).estimate(), within(1e-12));
    }

    @Test
    void theMomentsAreThoseOfEnumeratedPermutations() {
        double[] x = {3, 1, 4, 1.5};
        double[] y = {2, 7, 1, 8};
        SpatialWeights weights = new SpatialWeights.Builder(4)
                .add(0, 1, 0.5)
                .add(0, 2, 2)
                .add(1, 0, 1)
                .build();
        LocalMoran found = LocalMoran.bivariate(x, y, weights);
        int[][] orders = {{1, 2, 3}, {1, 3, 2}, {2, 1, 3}, {2, 3, 1}, {3, 1, 2}, {3, 2, 1}};
        double mean = 0;
        double square = 0;
        for (int[] order : orders) {
            double[] dealt = {y[0], y[order[0]], y[order[1]], y[order[2]]};
            double i = LocalMoran.bivariate(x, dealt, weights).statistic(0);
            mean += i / 6;
            square += i * i / 6;
        }
        assertThat(found.expectation(0)).isCloseTo(mean, within(1e-14));
        assertThat(found.variance(0)).isCloseTo(square - mean * mean, within(1e-14));
    }

    @Test
    void sharedDrawsLookedUpAreTheDrawsCountedOneByOne() {
        double[] values = values(400, 8);
        SpatialWeights even = scattered(400, 8);
        // weights that differ in the last bits only are counted one by one
        SpatialWeights.Builder uneven = new SpatialWeights.Builder(400);
        for (int i = 0; i < 400; i++) {
            for (int e = even.first(i); e < even.first(i + 1); e++) {
                uneven.add(i, even.neighbour(e), 1 + (e == even.first(i) ? 1e-15 : 0));
            }
        }
        ConditionalPermutation draws = ConditionalPermutation.of(499, 11, 2);
        assertThat(draws.pseudoP(LocalMoran.of(values, even), Progress.NONE))
                .containsExactly(draws.pseudoP(LocalMoran.of(values, uneven.build()), Progress.NONE));
    }

    @Test
    void separateDrawsAgreeWithSharedOnesInSmallAndLargeNeighbourhoods() {
        double[] values = values(200, 12);
        for (double reach : new double[] {60, 350}) {
            SplittableRandom random = new SplittableRandom(1);
            SpatialWeights weights = SpatialWeights.band(
                    PlanarPoints.of(
                            random.doubles(200, 0, 1000).toArray(),
                            random.doubles(200, 0, 1000).toArray()),
                    reach);
            LocalMoran local = LocalMoran.of(values, weights);
            ConditionalPermutation draws = ConditionalPermutation.of(1_999, 3, 2);
            double[] shared = draws.pseudoP(local, Progress.NONE);
            double[] separate = draws.independent().pseudoP(local, Progress.NONE);
            for (int i = 0; i < 200; i++) {
                double error = 4.5 * Math.sqrt(2 * shared[i] * (1 - shared[i]) / 1_999);
                assertThat(separate[i]).isCloseTo(shared[i], within(error));
            }
        }
    }

    @Test
    void placesAreDrawnWithoutReplacement() {
        // all others but one are neighbours: the sum is that of all others less one, so only ten sums can occur
        SpatialWeights.Builder builder = new SpatialWeights.Builder(11);
        for (int j = 1; j < 10; j++) {
            builder.add(0, j, 1);
        }
        double[] values = {20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        LocalMoran local = LocalMoran.of(values, builder.build());
        // observed: 10 is left out, the smallest sum of all
        assertThat(ConditionalPermutation.of(999, 1, 1).independent().pseudoP(local, Progress.NONE)[0])
                .isEqualTo(1 / 1000.0);
    }

    @Test
    void threadsDoNotMatterAndSeedsDo() {
        LocalMoran local = LocalMoran.of(values(500, 9), scattered(500, 9).rowStandardised());
        double[] one = ConditionalPermutation.of(199, 5, 1).pseudoP(local, Progress.NONE);
        assertThat(ConditionalPermutation.of(199, 5, 3).pseudoP(local, Progress.NONE))
                .containsExactly(one);
        assertThat(ConditionalPermutation.of(199, 6, 1).pseudoP(local, Progress.NONE))
                .isNotEqualTo(one);
        assertThat(ConditionalPermutation.of(199, 5, 1).independent().pseudoP(local, Progress.NONE))
                .containsExactly(
                        ConditionalPermutation.of(199, 5, 3).independent().pseudoP(local, Progress.NONE));
    }

    @Test
    void orderDoesNotMatter() {
        double[] values = values(60, 2);
        SpatialWeights weights = scattered(60, 2);
        SpatialWeights.Builder turned = new SpatialWeights.Builder(60);
        double[] turnedValues = new double[60];
        for (int i = 0; i < 60; i++) {
            turnedValues[59 - i] = values[i];
            for (int e = weights.first(i); e < weights.first(i + 1); e++) {
                turned.add(59 - i, 59 - weights.neighbour(e), 1);
            }
        }
        LocalMoran one = LocalMoran.of(values, weights);
        LocalMoran other = LocalMoran.of(turnedValues, turned.build());
        for (int i = 0; i < 60; i++) {
            assertThat(other.z(59 - i)).isCloseTo(one.z(i), within(1e-10));
        }
    }

    @Test
    void canBeCancelled() {
        LocalMoran local = LocalMoran.of(values(500, 9), scattered(500, 9));
        Progress cancel = fraction -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> ConditionalPermutation.of(99, 1, 2).pseudoP(local, cancel))
                .isInstanceOf(CancellationException.class);
    }

    private static double[] values(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.ints(n, 0, 40).mapToDouble(v -> v).toArray();
    }

    private static SpatialWeights scattered(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 100);
        return SpatialWeights.band(
                PlanarPoints.of(
                        random.doubles(n, 0, 1000).toArray(),
                        random.doubles(n, 0, 1000).toArray()),
                900 / Math.sqrt(n));
    }

    private static SpatialWeights row(int n) {
        SpatialWeights.Builder builder = new SpatialWeights.Builder(n);
        for (int i = 1; i < n; i++) {
            builder.add(i - 1, i, 1).add(i, i - 1, 1);
        }
        return builder.build();
    }
}
