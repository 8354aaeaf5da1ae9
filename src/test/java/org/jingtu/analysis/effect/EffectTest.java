package org.jingtu.analysis.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jingtu.analysis.PlanarPoints;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.analysis.pattern.PatternWindow;
import org.junit.jupiter.api.Test;

class EffectTest {
    private static final BeforeAfter PLACE = new BeforeAfter(100, 60, 50, 55);
    private static final Control CONTROL = new Control(new BeforeAfter(100, 95, 50, 50), 1);

    @Test
    void theExampleOfTheDocumentation() {
        WeightedDisplacementDifference effect = WeightedDisplacementDifference.of(PLACE, 1, List.of(CONTROL));
        assertThat(effect.wdd()).isEqualTo(-30);
        assertThat(effect.z()).isCloseTo(-30 / Math.sqrt(560), within(1e-14));
        assertThat(effect.rateRatio().estimate()).isCloseTo(0.6 / 0.95, within(1e-14));
        assertThat(MatchedControls.nearest(
                        new BeforeAfter(30, 0, 0, 0), 1, List.of(control(10), control(28), control(33)), 2))
                .containsExactly(1, 2);
    }

    @Test
    void controlsOfOtherExposureAreScaledAndWeighed() {
        Control twice = new Control(new BeforeAfter(200, 190, 100, 100), 2);
        WeightedDisplacementDifference effect = WeightedDisplacementDifference.of(PLACE, 1, List.of(CONTROL, twice));
        assertThat(effect.wdd()).isEqualTo(-30);
        // a quarter of the first control's counts, a sixteenth of the second's
        assertThat(effect.standardError()).isCloseTo(Math.sqrt(265 + 295 / 4.0 + 590 / 16.0), within(1e-12));
        assertThat(effect.controlMean()).isEqualTo(CONTROL.counts());
    }

    @Test
    void aLongerWindowBeforeIsWeighedDown() {
        BeforeAfter long3 = new BeforeAfter(300, 60, 150, 55);
        Control control = new Control(new BeforeAfter(300, 95, 150, 50), 1);
        WeightedDisplacementDifference effect = WeightedDisplacementDifference.of(long3, 1, List.of(control), 1 / 3.0);
        assertThat(effect.wdd()).isCloseTo(-30, within(1e-12));
        assertThat(effect.rateRatio().estimate()).isCloseTo(0.6 / 0.95, within(1e-12));
        // counts before enter with a ninth
        assertThat(effect.standardError()).isCloseTo(Math.sqrt(260 + 900 / 9.0), within(1e-12));
        assertThat(effect.sentence()).contains("100 before, 60 after");
    }

    @Test
    void degenerateCountsHaveADefinedAnswer() {
        BeforeAfter nothing = new BeforeAfter(0, 0, 0, 0);
        WeightedDisplacementDifference effect =
                WeightedDisplacementDifference.of(nothing, 1, List.of(new Control(nothing, 1)));
        assertThat(effect.z()).isZero();
        assertThat(effect.p()).isEqualTo(1);
        assertThat(effect.rateRatio().estimate()).isEqualTo(1);
        assertThat(effect.rateRatio().high()).isFinite();
        assertThat(effect.verdict()).isEqualTo(EffectVerdict.NO_CLEAR_CHANGE);
        assertThat(effect.sentence()).doesNotContain("NaN");
        assertThatThrownBy(() -> WeightedDisplacementDifference.of(nothing, 1, List.of()))
                .isInstanceOf(UnusableDataException.class);
    }

    @Test
    void verdictsOfPlantedChanges() {
        assertThat(verdict(60, 24, 200, 200, 1)).isEqualTo(EffectVerdict.IMPROVED);
        assertThat(verdict(60, 30, 200, 260, 1)).isEqualTo(EffectVerdict.DISPLACED);
        assertThat(verdict(60, 60, 200, 200, 1)).isEqualTo(EffectVerdict.NO_CLEAR_CHANGE);
        assertThat(verdict(60, 120, 200, 200, 1)).isEqualTo(EffectVerdict.WORSENED);
        // a campaign that finds twice as many everywhere is no change here
        assertThat(verdict(60, 120, 200, 400, 2)).isEqualTo(EffectVerdict.NO_CLEAR_CHANGE);
    }

    private static EffectVerdict verdict(int pre, int post, int ringPre, int ringPost, double campaign) {
        Control control = new Control(new BeforeAfter(60, 60 * campaign, 200, 200 * campaign), 1);
        return WeightedDisplacementDifference.of(
                        new BeforeAfter(pre, post, ringPre, ringPost),
                        1,
                        List.of(control, control, control, control, control))
                .verdict();
    }

    /** The worst of many places improves by itself; against controls that were as bad it does not. */
    @Test
    void chancePeaksAreNoEffectAgainstControlsThatWereAsBad() {
        SplittableRandom random = new SplittableRandom(17);
        int found = 0;
        int naive = 0;
        for (int trial = 0; trial < 300; trial++) {
            double[] pre = new double[120];
            double[] post = new double[120];
            int worst = 0;
            for (int i = 0; i < 120; i++) {
                double rate = 10 + 10 * random.nextDouble();
                pre[i] = poisson(rate, random);
                post[i] = poisson(rate, random);
                worst = pre[i] > pre[worst] ? i : worst;
            }
            BeforeAfter treated = new BeforeAfter(pre[worst], post[worst], 0, 0);
            List<Control> others = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                if (i != worst) {
                    others.add(new Control(new BeforeAfter(pre[i], post[i], 0, 0), 1));
                }
            }
            List<Control> matched = MatchedControls.nearest(treated, 1, others, 10).stream()
                    .map(others::get)
                    .toList();
            found += WeightedDisplacementDifference.of(treated, 1, matched).placeZ() < -1.96 ? 1 : 0;
            naive += WeightedDisplacementDifference.of(treated, 1, others).placeZ() < -1.96 ? 1 : 0;
        }
        assertThat(naive).isGreaterThan(75);
        assertThat(found).isLessThan(naive / 2);
    }

    @Test
    void circlesOfTheSameSizeAreCountedWhereNothingWasDone() {
        SplittableRandom random = new SplittableRandom(4);
        int n = 40_000;
        double[] x = new double[n];
        double[] y = new double[n];
        boolean[] after = new boolean[n];
        int kept = 0;
        PatternWindow place = PatternWindow.rectangle(2000, 2000, 2200, 2200);
        for (int i = 0; i < n; i++) {
            double px = 5000 * random.nextDouble();
            double py = 4000 * random.nextDouble();
            boolean later = random.nextBoolean();
            if (!later || !place.covers(px, py) || random.nextDouble() < 0.4) {
                x[kept] = px;
                y[kept] = py;
                after[kept++] = later;
            }
        }
        PlanarPoints points = PlanarPoints.of(Arrays.copyOf(x, kept), Arrays.copyOf(y, kept));
        ControlCircles circles = new ControlCircles(points, Arrays.copyOf(after, kept), place, 200);
        List<ControlCircles.Circle> controls = circles.matched(10);
        assertThat(controls).hasSize(10);
        for (ControlCircles.Circle circle : controls) {
            assertThat(place.edgeDistance(circle.x(), circle.y())).isGreaterThanOrEqualTo(200);
            assertThat(circle.counts().pre()).isCloseTo(circles.treated().pre(), within(6.0));
        }
        WeightedDisplacementDifference effect = circles.against(controls, circles.matchedRings(10), 1);
        assertThat(effect.verdict()).isEqualTo(EffectVerdict.IMPROVED);
        assertThat(effect.rateRatio().estimate()).isBetween(0.2, 0.65);
        assertThat(circles.matched(10)).isEqualTo(controls);
    }

    private static Control control(double pre) {
        return new Control(new BeforeAfter(pre, 0, 0, 0), 1);
    }

    private static int poisson(double mean, SplittableRandom random) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
