package org.jingtu.analysis.spacetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.junit.jupiter.api.Test;

class KnoxTest {
    private static final Knox.Thresholds CLOSE = new Knox.Thresholds(60, 5);
    private static final Knox.Permutations MANY = new Knox.Permutations(199, 11);

    @Test
    void example() {
        PlanarPoints points = PlanarPoints.of(new double[] {0, 1, 9}, new double[3]);
        Knox knox = Knox.of(
                points,
                new double[] {0, 1, 2},
                new Knox.Thresholds(1, 1),
                new Knox.Permutations(0, 0),
                1,
                Progress.NONE);
        assertThat(knox.closeInBoth()).isEqualTo(1);
        assertThat(knox.expected()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(knox.permutationP()).isEqualTo(1);
    }

    @Test
    void countsAreThoseOfAllPairs() {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = random.doubles(300, 0, 500).map(Math::rint).toArray();
        double[] y = random.doubles(300, 0, 500).map(Math::rint).toArray();
        double[] time = random.doubles(300, 0, 90).map(Math::rint).toArray();
        long[] table = new long[4];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                int near = Math.hypot(x[i] - x[j], y[i] - y[j]) <= CLOSE.metres() ? 0 : 1;
                int soon = Math.abs(time[i] - time[j]) <= CLOSE.time() ? 0 : 2;
                table[near + soon]++;
            }
        }
        Knox knox = Knox.of(PlanarPoints.of(x, y), time, CLOSE, MANY, 1, Progress.NONE);
        assertThat(new long[] {knox.closeInBoth(), knox.onlyInTime(), knox.onlyInSpace(), knox.inNeither()})
                .containsExactly(table);
        assertThat(Knox.of(PlanarPoints.of(x, y), time, CLOSE, MANY, 2, Progress.NONE))
                .isEqualTo(knox);
    }

    @Test
    void repeatsAreFoundAndChanceIsNot() {
        SplittableRandom random = new SplittableRandom(5);
        int n = 400;
        double[] x = new double[n];
        double[] y = new double[n];
        double[] time = new double[n];
        for (int i = 0; i < n; i++) {
            boolean repeat = i % 4 == 3;
            x[i] = repeat ? x[i - 1] + 20 : random.nextDouble(3000);
            y[i] = repeat ? y[i - 1] : random.nextDouble(3000);
            time[i] = repeat ? time[i - 1] + 2 : random.nextDouble(365);
        }
        Knox repeats = Knox.of(PlanarPoints.of(x, y), time, CLOSE, MANY, 2, Progress.NONE);
        assertThat(repeats.permutationP()).isEqualTo(1 / 200.0);
        assertThat(repeats.poissonP()).isLessThan(1e-6);
        int rejected = 0;
        for (int k = 0; k < 100; k++) {
            double[] other = random.doubles(n, 0, 365).toArray();
            rejected += Knox.of(PlanarPoints.of(x, y), other, CLOSE, MANY, 1, Progress.NONE)
                                    .permutationP()
                            <= 0.1
                    ? 1
                    : 0;
        }
        assertThat(rejected).isBetween(3, 20);
    }

    @Test
    void degenerateInputsHaveAnAnswer() {
        for (int n = 0; n < 4; n++) {
            Knox same = Knox.of(
                    PlanarPoints.of(new double[n], new double[n]), new double[n], CLOSE, MANY, 1, Progress.NONE);
            assertThat(same.closeInBoth()).isEqualTo(n * (n - 1) / 2);
            assertThat(same.expected()).isEqualTo(n * (n - 1) / 2.0);
            assertThat(same.permutationP()).isEqualTo(1);
            assertThat(same.poissonP()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void stopsWhenNobodyWantsTheAnswer() {
        PlanarPoints points = PlanarPoints.of(new double[3], new double[3]);
        Progress cancelled = fraction -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> Knox.of(points, new double[3], CLOSE, MANY, 2, cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
