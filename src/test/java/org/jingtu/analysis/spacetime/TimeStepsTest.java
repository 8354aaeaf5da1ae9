package org.jingtu.analysis.spacetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.jingtu.analysis.UnusableDataException;
import org.junit.jupiter.api.Test;

class TimeStepsTest {
    private static final double DAY = 86_400;

    @Test
    void endAtTheLastTimeAndLeaveAnIncompleteOldestStepOut() {
        TimeSteps steps = TimeSteps.of(days(1, 85, 1), 7 * DAY);
        assertThat(steps.count()).isEqualTo(12);
        assertThat(steps.stepOf(85 * DAY)).isEqualTo(11);
        assertThat(steps.stepOf(79 * DAY)).isEqualTo(11);
        assertThat(steps.stepOf(78 * DAY)).isEqualTo(10);
        assertThat(steps.stepOf(2 * DAY)).isZero();
        assertThat(steps.stepOf(1 * DAY)).isEqualTo(-1);
        assertThat(steps.stepOf(86 * DAY)).isEqualTo(-1);
    }

    @Test
    void everyDayOrWeekIsAWholeOne() {
        assertThat(TimeSteps.of(days(0, 83, 1), 7 * DAY).count()).isEqualTo(12);
        assertThat(TimeSteps.of(days(0, 11, 1), DAY).count()).isEqualTo(12);
        TimeSteps weekly = TimeSteps.of(days(0, 77, 7), 7 * DAY);
        assertThat(weekly.count()).isEqualTo(12);
        assertThat(weekly.stepOf(0)).isZero();
    }

    @Test
    void halfAStepCountsLessDoesNot() {
        assertThat(TimeSteps.of(new double[] {0, 1, 1053}, 100).count()).isEqualTo(11);
        assertThat(TimeSteps.of(new double[] {0, 1, 1040}, 100).count()).isEqualTo(10);
    }

    @Test
    void tooFewOrTooMany() {
        assertThatThrownBy(() -> TimeSteps.of(days(0, 60, 1), 7 * DAY))
                .isInstanceOfSatisfying(UnusableDataException.class, e -> {
                    assertThat(e.code()).isEqualTo("too-few-steps");
                    assertThat(e.details()).containsEntry("steps", 9L);
                });
        assertThatThrownBy(() -> TimeSteps.of(new double[0], DAY))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("too-few-steps"));
        assertThatThrownBy(() -> TimeSteps.of(days(0, 5000, 1), DAY))
                .isInstanceOfSatisfying(
                        UnusableDataException.class, e -> assertThat(e.code()).isEqualTo("too-many-steps"));
    }

    private static double[] days(int from, int to, int every) {
        return IntStream.rangeClosed(from, to)
                .filter(d -> (d - from) % every == 0)
                .mapToDouble(d -> d * DAY)
                .toArray();
    }
}
