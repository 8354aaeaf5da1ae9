package org.jingtu.analysis.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bands against SciPy's negative binomial. */
class ExpectedCountTest {
    @Test
    void alikeWeeksGiveTheBandOfChanceAndOfTheMeansOwnError() {
        ExpectedCount week = ExpectedCount.of(Collections.nCopies(13, 100L), 13).orElseThrow();
        assertThat(week.expected()).isEqualTo(100);
        assertThat(week.low()).isEqualTo(80);
        assertThat(week.high()).isEqualTo(121);
        assertThat(week.dispersion()).isEqualTo(1);
        assertThat(week.basis()).isEqualTo(ExpectedCount.Basis.WEEKS_BEFORE);
    }

    @Test
    void restlessWeeksWidenIt() {
        List<Long> weeks = List.of(90L, 110L, 80L, 120L, 100L, 95L, 105L, 130L, 70L, 100L, 85L, 115L, 100L);
        ExpectedCount week = ExpectedCount.of(weeks, 13).orElseThrow();
        assertThat(week.expected()).isCloseTo(96.27, within(0.01));
        assertThat(week.dispersion()).isCloseTo(2.102, within(0.001));
        assertThat(week.low()).isEqualTo(69);
        assertThat(week.high()).isEqualTo(127);
    }

    @Test
    void aCampaignLastMonthDoesNotHideTheNext() {
        List<Long> weeks = new ArrayList<>(Collections.nCopies(13, 100L));
        weeks.set(10, 200L);
        weeks.set(11, 200L);
        ExpectedCount week = ExpectedCount.of(weeks, 13).orElseThrow();
        assertThat(week.expected()).isLessThan(110);
        assertThat(week.high()).isLessThan(200);
    }

    @Test
    void yearsAreComparedWithTheSameWeeks() {
        List<Long> weeks = new ArrayList<>();
        for (int k = 0; k < 170; k++) {
            weeks.add(k % 52 < 26 ? 50L : 200L);
        }
        ExpectedCount quiet = ExpectedCount.of(weeks, 2 * 52 + 13).orElseThrow();
        ExpectedCount busy = ExpectedCount.of(weeks, 2 * 52 + 40).orElseThrow();
        assertThat(quiet.basis()).isEqualTo(ExpectedCount.Basis.SAME_WEEKS);
        assertThat(quiet.expected()).isCloseTo(50, within(1e-9));
        assertThat(busy.expected()).isCloseTo(200, within(1e-9));
    }

    @Test
    void tooFewWeeksGiveNoBand() {
        assertThat(ExpectedCount.of(Collections.nCopies(20, 5L), 7)).isEmpty();
        assertThat(ExpectedCount.of(Collections.nCopies(20, 0L), 12)
                        .orElseThrow()
                        .high())
                .isZero();
    }
}
