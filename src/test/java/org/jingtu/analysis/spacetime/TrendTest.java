package org.jingtu.analysis.spacetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {
    @Test
    void examples() {
        MannKendall test = MannKendall.of(new double[] {1, 2, 4, 3});
        assertThat(test.s()).isEqualTo(4);
        assertThat(test.variance()).isCloseTo(26 / 3.0, within(1e-12));
        assertThat(test.z()).isCloseTo(1.019, within(5e-4));
        assertThat(SenSlope.of(new double[] {1, 2, 4, 3})).isCloseTo(5 / 6.0, within(1e-12));
    }

    @Test
    void aConstantOrShortSeriesHasNoTrend() {
        for (double[] series : new double[][] {{}, {3}, {3, 3, 3, 3}, new double[100]}) {
            MannKendall test = MannKendall.of(series);
            assertThat(test.s()).isZero();
            assertThat(test.z()).isZero();
            assertThat(test.p()).isEqualTo(1);
            assertThat(SenSlope.of(series)).isZero();
        }
    }

    @Test
    void longSeriesAreCountedAsShortOnesAre() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 65; n < 90; n++) {
            double[] series = random.doubles(n).map(v -> Math.floor(v * 20)).toArray();
            long s = 0;
            double ties = 0;
            for (int i = 0; i < n; i++) {
                long equal = 0;
                for (int j = 0; j < n; j++) {
                    s += j < i ? (long) Math.signum(series[i] - series[j]) : 0;
                    equal += series[i] == series[j] ? 1 : 0;
                }
                ties += (equal - 1) * (2 * equal + 5);
            }
            MannKendall test = MannKendall.of(series);
            assertThat(test.s()).isEqualTo(s);
            assertThat(test.variance()).isCloseTo((n * (n - 1.0) * (2 * n + 5) - ties) / 18, within(1e-8));
        }
    }

    @Test
    void aSlopeIsTheMedianOfAllSlopesAndFollowsTheSeries() {
        SplittableRandom random = new SplittableRandom(4);
        for (int n = 2; n < 40; n++) {
            double[] series = random.doubles(n).map(v -> Math.floor(v * 9)).toArray();
            double[] slopes = new double[n * (n - 1) / 2];
            int k = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    slopes[k++] = (series[i] - series[j]) / (i - j);
                }
            }
            Arrays.sort(slopes);
            double median = (slopes[k / 2] + slopes[(k - 1) / 2]) / 2;
            assertThat(SenSlope.of(series)).isCloseTo(median, within(1e-12));
            double[] steeper = new double[n];
            Arrays.setAll(steeper, t -> -2 * series[t] + 3 * t);
            assertThat(SenSlope.of(steeper)).isCloseTo(-2 * median + 3, within(1e-9));
        }
    }

    @Test
    void inflationOfTheSharedStep() {
        assertThat(SharedStep.inflation(1)).isEqualTo(1);
        assertThat(SharedStep.inflation(2)).isCloseTo(1, within(1e-12));
        assertThat(SharedStep.inflation(12)).isCloseTo(1.8141, within(5e-5));
        assertThat(SharedStep.inflation(24)).isCloseTo(1.8847, within(5e-5));
        assertThat(SharedStep.inflation(5000)).isCloseTo(SharedStep.inflation(120), within(0.01));
    }

    /** Scores of cells where nothing happens: sums of independent neighbourhoods, each step with the one before. */
    @ParameterizedTest
    @ValueSource(ints = {12, 24, 52})
    void onNullSeriesTheCorrectedTestRejectsAsOftenAsItSays(int steps) {
        SplittableRandom random = new SplittableRandom(steps);
        double inflation = SharedStep.inflation(steps);
        int trials = 6_000;
        int corrected = 0;
        int plain = 0;
        for (int k = 0; k < trials; k++) {
            double[] z = new double[steps];
            double before = 0;
            for (int t = 0; t < steps; t++) {
                double own = sumOfNeighbours(random);
                z[t] = t == 0 ? own : Math.rint((own + before) * 1e9) / 1e9 / Math.sqrt(2);
                before = own;
            }
            plain += MannKendall.of(z).p() <= 0.05 ? 1 : 0;
            corrected += MannKendall.of(z, inflation).p() <= 0.05 ? 1 : 0;
        }
        assertThat(corrected / (double) trials).isBetween(0.03, 0.07);
        assertThat(plain / (double) trials).isGreaterThan(0.12);
    }

    /** Nine cells with a handful of issues each, less their mean. */
    private static double sumOfNeighbours(SplittableRandom random) {
        int sum = 0;
        for (int draw = 0; draw < 90; draw++) {
            sum += random.nextDouble() < 0.2 ? 1 : 0;
        }
        return sum - 18;
    }
}
