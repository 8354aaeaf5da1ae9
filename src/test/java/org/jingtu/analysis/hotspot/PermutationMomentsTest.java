package org.jingtu.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The moments and tails that stand for permutations, against permutations. */
class PermutationMomentsTest {
    private static final double[] VALUES = {0, 1, 0, 7, 2, 0, 4};

    /** All 5,040 orders of seven values: mean 0, variance 1 and the stated skewness. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void momentsOverAllOrders(boolean self) {
        SpatialWeights.Builder builder = new SpatialWeights.Builder(7);
        builder.add(2, 0, 0.5).add(2, 4, 2).add(2, 5, 1);
        SpatialWeights weights = self ? builder.add(2, 2, 1).build() : builder.build();
        double[] moments = new double[4];
        permute(VALUES.clone(), 0, self, weights, moments);
        double count = moments[0];
        assertThat(count).isEqualTo(self ? 5040 : 720);
        assertThat(moments[1] / count).isCloseTo(0, within(1e-12));
        assertThat(moments[2] / count).isCloseTo(1, within(1e-12));
        assertThat(moments[3] / count).isCloseTo(new PermutationSkewness(VALUES).of(weights, 2), within(1e-12));
    }

    /** Without self the value of place 2 stays where it is. */
    private static void permute(double[] values, int at, boolean self, SpatialWeights weights, double[] moments) {
        if (at == values.length) {
            double z = GetisOrd.scores(values, weights)[2];
            moments[0]++;
            moments[1] += z;
            moments[2] += z * z;
            moments[3] += z * z * z;
            return;
        }
        if (at == 2 && !self) {
            permute(values, at + 1, false, weights, moments);
            return;
        }
        for (int k = at; k < values.length; k++) {
            if (self || k != 2) {
                swap(values, at, k);
                permute(values, at + 1, self, weights, moments);
                swap(values, at, k);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double held = values[i];
        values[i] = values[j];
        values[j] = held;
    }

    /** Tails of a skewed field against 200,000 random orders: within a fifth and four standard errors. */
    @Test
    void tailsAgreeWithMonteCarlo() {
        SplittableRandom random = new SplittableRandom(4);
        int n = 400;
        double[] values = random.doubles(n).map(u -> -Math.log(u)).toArray();
        SpatialWeights.Builder builder = new SpatialWeights.Builder(n);
        for (int j = 0; j < 7; j++) {
            builder.add(0, j, 1);
        }
        SpatialWeights weights = builder.build();
        double skewness = new PermutationSkewness(values).of(weights, 0);
        GetisOrd statistic = new GetisOrd(values);
        double[] levels = {-1.6, -1, 0.5, 1.5, 2.5, 3.5};
        int draws = 200_000;
        int[] beyond = new int[levels.length];
        for (int draw = 0; draw < draws; draw++) {
            double lag = 0;
            for (int k = 0; k < 7; k++) {
                swap(values, k, k + random.nextInt(n - k));
                lag += values[k];
            }
            double[] score = {lag - 7 * mean(values)};
            statistic.scores(score, new double[] {7}, 0, 1);
            double z = score[0];
            for (int l = 0; l < levels.length; l++) {
                beyond[l] += (levels[l] > 0 ? z >= levels[l] : z <= levels[l]) ? 1 : 0;
            }
        }
        for (int l = 0; l < levels.length; l++) {
            double seen = (double) beyond[l] / draws;
            double tail = PearsonThree.twoSided(levels[l], skewness) / 2;
            assertThat(tail).isCloseTo(seen, within(0.2 * seen + 4 * Math.sqrt(seen / draws)));
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    @Test
    void nearlySymmetricTailsJoinTheSkewedOnes() {
        for (double z = -4; z <= 4; z += 0.5) {
            double below = PearsonThree.twoSided(z, 0.0199);
            assertThat(PearsonThree.twoSided(z, 0.0201)).isCloseTo(below, within(0.02 * below));
        }
    }

    @Test
    void resultsDoNotDependOnThreads() {
        SplittableRandom random = new SplittableRandom(31);
        int n = 30_000;
        double[] values =
                random.doubles(n).map(u -> Math.floor(-2 * Math.log(u))).toArray();
        SpatialWeights.Builder builder = new SpatialWeights.Builder(n);
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - 3); j <= Math.min(n - 1, i + 3); j++) {
                builder.add(i, j, 1);
            }
        }
        SpatialWeights weights = builder.build();
        for (PValue method : PValue.values()) {
            HotspotResult one = new HotspotAnalysis(method, Correction.FDR, 1).ofValues(values, weights, Progress.NONE);
            HotspotResult four =
                    new HotspotAnalysis(method, Correction.FDR, 4).ofValues(values, weights, Progress.NONE);
            for (int i = 0; i < n; i++) {
                assertThat(four.z(i)).isEqualTo(one.z(i));
                assertThat(four.q(i)).isEqualTo(one.q(i));
            }
        }
    }
}
