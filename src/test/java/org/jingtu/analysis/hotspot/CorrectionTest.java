package org.jingtu.analysis.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectionTest {
    /** By the definition, for each value over all others. */
    @ParameterizedTest
    @EnumSource(Correction.class)
    void equalsTheDefinitionForSmallLargeAndRepeatedValues(Correction correction) {
        SplittableRandom random = new SplittableRandom(8);
        int n = 2500;
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            p[i] = switch (i % 5) {
                case 0 -> Math.pow(u, 60);
                case 1 -> Math.rint(u * 20) / 20;
                case 2 -> i % 50 == 2 ? 0 : u / 1024;
                default -> u;
            };
        }
        double[] q = correction.adjust(p, 3);
        double harmonic = 0;
        for (int k = 1; k <= n; k++) {
            harmonic += 1.0 / k;
        }
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < n; i++) {
            double expected = correction == Correction.HOLM ? 0 : 1;
            for (int k = 0; k < n; k++) {
                if (correction == Correction.HOLM && sorted[k] <= p[i]) {
                    expected = Math.max(expected, Math.min(1, (n - k) * sorted[k]));
                } else if (correction == Correction.FDR && sorted[k] >= p[i]) {
                    expected = Math.min(expected, sorted[k] * n / (k + 1));
                } else if (correction == Correction.BY && sorted[k] >= p[i]) {
                    expected = Math.min(expected, harmonic * sorted[k] * n / (k + 1));
                }
            }
            expected = switch (correction) {
                case BONFERRONI -> Math.min(1, n * p[i]);
                case NONE -> p[i];
                default -> expected;
            };
            assertThat(q[i]).isCloseTo(expected, within(expected * 1e-14));
        }
        assertThat(correction.adjust(p)).containsExactly(q);
    }

    @Test
    void nothingToAdjustAndNonsense() {
        assertThat(Correction.FDR.adjust(new double[0])).isEmpty();
        assertThatThrownBy(() -> Correction.FDR.adjust(new double[] {0.5, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void theCriticalValueIsTheLargestThatIsSignificant(Correction correction) {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] p = random.doubles(300).map(u -> u < 0.2 ? u * u * u : u).toArray();
            double[] q = correction.adjust(p);
            double[] small = Arrays.stream(p).filter(v -> v <= 0.05).toArray();
            double critical = correction.critical(small, p.length, 0.05);
            for (int i = 0; i < p.length; i++) {
                assertThat(p[i] <= critical).isEqualTo(q[i] <= 0.05);
            }
        }
        assertThat(Correction.FDR.critical(new double[] {0.01, 0.03, 0.04}, 4, 0.05))
                .isEqualTo(0.01);
        assertThat(correction.critical(new double[0], 4, 0.05)).isEqualTo(-1);
    }
}
