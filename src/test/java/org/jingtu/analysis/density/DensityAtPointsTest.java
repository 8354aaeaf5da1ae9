package org.jingtu.analysis.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jingtu.analysis.Golden;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.Progress;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DensityAtPointsTest {
    private static final Golden POINTS = Golden.read("points.csv");
    private static final Golden EXPECTED = Golden.read("kde_at_points.csv");
    private static final Golden RULES = Golden.read("kde_bandwidth_rules.csv");
    private static final Extent WINDOW = new Extent(0, 0, 1000, 800);

    private static PlanarPoints points() {
        return PlanarPoints.of(POINTS.column("x"), POINTS.column("y"));
    }

    @ParameterizedTest
    @CsvSource({
        "at_points, NONE, false, false",
        "loo, NONE, true, false",
        "edgeT, UNIFORM, false, false",
        "diggle, DIGGLE, false, false",
        "weighted, NONE, false, true"
    })
    void agreesWithTheReference(String column, EdgeCorrection edge, boolean leaveOneOut, boolean weighted) {
        PlanarPoints points = weighted
                ? PlanarPoints.weighted(POINTS.column("x"), POINTS.column("y"), POINTS.column("weight"))
                : points();
        DensityOptions options = new DensityOptions(Kernel.GAUSSIAN, 40, edge, 2);
        double[] expected = EXPECTED.column("spatstat_gauss40_" + column);
        double[] actual = DensityAtPoints.of(points, WINDOW, options, leaveOneOut, Progress.NONE);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-9 * expected[i]));
        }
    }

    @ParameterizedTest
    @CsvSource({"bw.diggle, DIGGLE", "bw.ppl, PPL", "bw.CvL, CVL"})
    void bandwidthRulesAgreeWithTheReference(String name, BandwidthRule rule) {
        double metres = rule.choose(points(), WINDOW, 2, Progress.NONE).metres();
        assertThat(metres).isCloseTo(rule(name), within(0.02 * rule(name)));
    }

    @Test
    void scottIsTheGeometricMeanOfTheReferencesTwo() {
        double expected = Math.sqrt(rule("bw.scott_x") * rule("bw.scott_y"));
        assertThat(BandwidthRule.SCOTT
                        .choose(points(), WINDOW, 1, Progress.NONE)
                        .metres())
                .isCloseTo(expected, within(1e-9 * expected));
    }

    private static double rule(String name) {
        for (int row = 0; row < RULES.size(); row++) {
            if (RULES.text("rule", row).equals(name)) {
                return RULES.column("value")[row];
            }
        }
        throw new IllegalArgumentException(name);
    }

    @Test
    void twoPointsHaveTheirOwnKernelAndTheOther() {
        PlanarPoints two = PlanarPoints.of(new double[] {1e7, 1e7 + 50}, new double[] {0, 0});
        DensityOptions options = DensityOptions.of(Kernel.QUARTIC, 100);
        Extent around = Extent.around(two);
        double[] all = DensityAtPoints.of(two, around, options, false, Progress.NONE);
        double[] others = DensityAtPoints.of(two, around, options, true, Progress.NONE);
        assertThat(all[0]).isCloseTo(9.549e-5 + 5.371e-5, within(1e-8));
        assertThat(others).containsExactly(others[0], others[0]);
        assertThat(others[0]).isCloseTo(5.371e-5, within(1e-8));
    }

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void neitherThreadsNorOrderChangeABit(Kernel kernel) {
        PlanarPoints points = points();
        int n = points.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = points.x(n - 1 - i);
            y[i] = points.y(n - 1 - i);
        }
        double[] one = DensityAtPoints.of(
                points, WINDOW, new DensityOptions(kernel, 60, EdgeCorrection.DIGGLE, 1), true, Progress.NONE);
        double[] two = DensityAtPoints.of(
                PlanarPoints.of(x, y),
                WINDOW,
                new DensityOptions(kernel, 60, EdgeCorrection.DIGGLE, 2),
                true,
                Progress.NONE);
        for (int i = 0; i < n; i++) {
            assertThat(two[n - 1 - i]).isEqualTo(one[i]);
        }
    }

    @ParameterizedTest
    @EnumSource(BandwidthRule.class)
    void rulesRefuseOnePlaceAndGiveABandwidthForFewPoints(BandwidthRule rule) {
        PlanarPoints same = PlanarPoints.of(new double[] {5, 5, 5}, new double[] {5, 5, 5});
        assertThatThrownBy(() -> rule.choose(same, WINDOW, 1, Progress.NONE))
                .isInstanceOf(UnusableDataException.class)
                .extracting("code")
                .isEqualTo("too-few-points");
        PlanarPoints three = PlanarPoints.of(new double[] {100, 110, 300}, new double[] {200, 230, 500});
        double metres = rule.choose(three, WINDOW, 1, Progress.NONE).metres();
        assertThat(metres).isPositive().isLessThan(1000);
    }

    @Test
    void refusesPointsOutsideTheWindowOfACorrectionAndTooMany() {
        PlanarPoints outside = PlanarPoints.of(new double[] {-1, 5}, new double[] {5, 6});
        DensityOptions options = new DensityOptions(Kernel.QUARTIC, 60, EdgeCorrection.UNIFORM, 1);
        assertThatThrownBy(() -> DensityAtPoints.of(outside, WINDOW, options, true, Progress.NONE))
                .extracting("code")
                .isEqualTo("outside-window");
        int n = BandwidthRule.MOST_POINTS + 1;
        PlanarPoints many = PlanarPoints.of(new double[n], new double[n]);
        assertThatThrownBy(() -> BandwidthRule.PPL.choose(many, WINDOW, 1, Progress.NONE))
                .extracting("code")
                .isEqualTo("too-many-points");
    }
}
