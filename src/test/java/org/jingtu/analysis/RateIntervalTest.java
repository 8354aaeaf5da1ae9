package org.jingtu.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RateIntervalTest {
    private static final Offset<Double> NEAR = within(0.005);

    @Test
    void poissonIntervalsAreGarwoods() {
        RateInterval ten = RateInterval.poisson(10, 1);
        assertThat(ten.low()).isCloseTo(4.795, NEAR);
        assertThat(ten.high()).isCloseTo(18.390, NEAR);
        RateInterval none = RateInterval.poisson(0, 2);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(3.689 / 2, NEAR);
    }

    @Test
    void ratiosOfCountsAreClopperAndPearsons() {
        RateInterval twice = RateInterval.ratio(20, 10);
        assertThat(twice.estimate()).isEqualTo(2);
        assertThat(twice.low()).isCloseTo(0.893, NEAR);
        assertThat(twice.high()).isCloseTo(4.785, NEAR);
        assertThat(RateInterval.ratio(5, 0).high()).isInfinite();
        assertThat(RateInterval.ratio(0, 5).low()).isZero();
    }

    @Test
    void differencesOfSharesAreNewcombes() {
        RateInterval difference = RateInterval.difference(56, 70, 48, 80);
        assertThat(difference.estimate()).isCloseTo(0.2, within(1e-12));
        assertThat(difference.low()).isCloseTo(0.0524, NEAR);
        assertThat(difference.high()).isCloseTo(0.3339, NEAR);
    }

    @Test
    void shrinkingPullsTowardsTheMeanAndKeepsTheOrder() {
        List<RateInterval> two = RateInterval.shrunk(List.of(4L, 16L), List.of(1.0, 1.0));
        assertThat(two.get(0).estimate()).isCloseTo(5.667, NEAR);
        assertThat(two.get(1).estimate()).isCloseTo(14.333, NEAR);
        assertThat(two.get(0).estimate() + two.get(1).estimate()).isCloseTo(20, within(1e-9));
        List<RateInterval> large = RateInterval.shrunk(List.of(400L, 1600L), List.of(100.0, 100.0));
        assertThat(large.get(0).estimate()).isCloseTo(4, within(0.02));
        assertThat(large.get(0).high()).isLessThan(large.get(1).low());
    }

    @Test
    void placesThatDifferNoMoreThanChanceKeepTheirPoissonIntervals() {
        List<RateInterval> alike = RateInterval.shrunk(List.of(10L, 11L, 9L), List.of(1.0, 1.0, 1.0));
        assertThat(alike.get(0)).isEqualTo(RateInterval.poisson(10, 1));
    }

    @Test
    void jointIntervalsAreWiderAndHoldTogether() {
        List<RateInterval> two = RateInterval.jointlyShrunk(List.of(4L, 16L), List.of(1.0, 1.0));
        assertThat(two.get(0).low()).isCloseTo(2.1244, NEAR);
        assertThat(two.get(0).high()).isCloseTo(11.1135, NEAR);
        assertThat(two.get(1).low()).isCloseTo(8.1163, NEAR);
    }

    @Test
    void differencesOfCountsComeFromBothIntervals() {
        RateInterval difference = RateInterval.differenceOfCounts(10, 4);
        assertThat(difference.estimate()).isEqualTo(6);
        assertThat(difference.low()).isCloseTo(-2.1268, NEAR);
        assertThat(difference.high()).isCloseTo(14.8807, NEAR);
        assertThat(RateInterval.differenceOfCounts(0, 0).high()).isCloseTo(3.689, NEAR);
    }
}
