package org.jingtu.analysis.spacetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jingtu.analysis.Golden;
import org.jingtu.analysis.Normal;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.SpatialWeights;
import org.jingtu.analysis.hotspot.Correction;
import org.junit.jupiter.api.Test;

/** Space-time Gi*, Mann-Kendall, Sen's slope and Knox of R. */
class GoldenChangeTest {
    private static final double RELATIVE = 1e-9;
    private static final int CELLS = 80;
    private static final int STEPS = 12;

    @Test
    void spaceTimeGiStar() {
        Golden expected = Golden.read("cube_gistar.csv");
        double[][] z = scores(expected);
        double[] p = new double[STEPS * CELLS];
        for (int i = 0; i < p.length; i++) {
            double score = z[i / CELLS][i % CELLS];
            p[i] = Normal.twoSided(score);
            close(score, expected.column("z_GiStar")[i]);
            close(p[i], expected.column("p")[i]);
        }
        double[] q = Correction.FDR.adjust(p);
        for (int i = 0; i < q.length; i++) {
            close(q[i], expected.column("p_BH")[i]);
        }
    }

    @Test
    void trendOfTheScores() {
        double[][] z = scores(Golden.read("cube_gistar.csv"));
        Golden expected = Golden.read("cube_mannkendall_on_z.csv");
        for (int c = 0; c < CELLS; c++) {
            int cell = c;
            double[] series =
                    IntStream.range(0, STEPS).mapToDouble(t -> z[t][cell]).toArray();
            compare(series, expected, c);
            // the reference took slopes of scores with ten decimals
            assertThat(SenSlope.of(series)).isCloseTo(expected.column("sen_slope")[c], within(1e-9));
        }
    }

    @Test
    void trendOfSeries() {
        Golden series = Golden.read("mk_series.csv");
        Golden expected = Golden.read("mk_expected.csv");
        double[] numbers = series.column("series");
        double[] values = series.column("x");
        for (int s = 0; s < expected.size(); s++) {
            int number = s + 1;
            double[] x = IntStream.range(0, values.length)
                    .filter(i -> numbers[i] == number)
                    .mapToDouble(i -> values[i])
                    .toArray();
            compare(x, expected, s);
            close(SenSlope.of(x), expected.column("sen_slope")[s]);
        }
    }

    @Test
    void nearRepeats() {
        Golden input = Golden.read("points.csv");
        PlanarPoints points = PlanarPoints.of(input.column("x"), input.column("y"));
        Golden expected = Golden.read("knox.csv");
        for (int k = 0; k < expected.size(); k++) {
            Knox.Thresholds close = new Knox.Thresholds(expected.column("eps_s")[k], expected.column("eps_t")[k]);
            Knox knox = Knox.of(points, input.column("day"), close, new Knox.Permutations(0, 1), 1, Progress.NONE);
            assertThat((double) knox.closeInBoth()).isEqualTo(expected.column("t11")[k]);
            assertThat((double) knox.onlyInTime()).isEqualTo(expected.column("t12")[k]);
            assertThat((double) knox.onlyInSpace()).isEqualTo(expected.column("t21")[k]);
            assertThat((double) knox.inNeither()).isEqualTo(expected.column("t22")[k]);
            close(knox.expected(), expected.column("expected")[k]);
            close(knox.poissonP(), expected.column("p_poisson")[k]);
        }
    }

    private static double[][] scores(Golden cube) {
        double[] values = cube.column("value");
        double[][] steps = new double[STEPS][];
        Arrays.setAll(steps, t -> Arrays.copyOfRange(values, t * CELLS, (t + 1) * CELLS));
        PlanarPoints places =
                PlanarPoints.of(Arrays.copyOf(cube.column("col"), CELLS), Arrays.copyOf(cube.column("row"), CELLS));
        SpatialWeights queen = SpatialWeights.band(places, 1.5).withSelf();
        return SpaceTimeGiStar.scores(SpaceTimeCube.of(steps), queen, 2, Progress.NONE);
    }

    private static void compare(double[] series, Golden expected, int row) {
        MannKendall test = MannKendall.of(series);
        assertThat((double) test.s()).isEqualTo(expected.column("S")[row]);
        close(test.variance(), expected.column("varS")[row]);
        boolean constant = test.variance() == 0; // the reference divides by zero there
        close(test.z(), constant ? 0 : expected.column("z_cc")[row]);
        close(test.p(), constant ? 1 : expected.column("p_norm")[row]);
    }

    private static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(RELATIVE * Math.max(1e-3, Math.abs(expected))));
    }
}
