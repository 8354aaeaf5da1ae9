package org.jingtu.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleaningRulesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CleaningRules RULES = new CleaningRules(
            List.of(rule("trunk", 4, "2026-07-01"), rule("trunk", 3, "2026-01-01")),
            List.of(rule("trunk", 16, "2026-01-01")),
            List.of());

    private static GradeRule rule(String grade, double value, String from) {
        return new GradeRule(grade, value, LocalDate.parse(from), "示例", "", false);
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }

    @Test
    void example() {
        assertThat(RULES.passes("trunk", start("2026-06-30"), start("2026-07-02"), ZONE, 1))
                .isEqualTo(7);
    }

    @Test
    void halfADayAsksForHalf() {
        Instant noon = start("2026-06-30").plusSeconds(43_200);
        assertThat(RULES.passes("trunk", start("2026-06-30"), noon, ZONE, 1)).isCloseTo(1.5, within(1e-12));
    }

    /** From 05:00 to 13:00 and from 22:00 to 06:00 the next morning: a shift has half of the day's passes. */
    @Test
    void aShiftAsksForItsShareAlsoOverMidnight() {
        ShiftHours morning = new ShiftHours(LocalTime.of(5, 0), LocalTime.of(13, 0));
        ShiftHours night = new ShiftHours(LocalTime.of(22, 0), LocalTime.of(6, 0));
        CleaningRules inShifts = new CleaningRules(RULES.sweeps(), List.of(), List.of(morning, night));
        Instant midnight = start("2026-06-30");
        assertThat(inShifts.passes("trunk", midnight.plusSeconds(6 * 3600), midnight.plusSeconds(13 * 3600), ZONE, 1))
                .isCloseTo(3 * 7 / 16.0, within(1e-12));
        assertThat(inShifts.passes("trunk", midnight, midnight.plusSeconds(5 * 3600), ZONE, 1))
                .as("the night shift of the day before")
                .isCloseTo(3 * 5 / 16.0, within(1e-12));
        assertThat(inShifts.passes("trunk", midnight.plusSeconds(13 * 3600), midnight.plusSeconds(22 * 3600), ZONE, 1))
                .isZero();
        assertThat(inShifts.passes("trunk", midnight, start("2026-07-01"), ZONE, 1))
                .isCloseTo(3, within(1e-12));
    }

    @Test
    void beforeAnyRuleAndForOtherGradesTheGivenNumberCounts() {
        assertThat(RULES.passes("trunk", start("2025-12-31"), start("2026-01-01"), ZONE, 2))
                .isEqualTo(2);
        assertThat(RULES.passes("alley", start("2026-06-30"), start("2026-07-01"), ZONE, 1))
                .isEqualTo(1);
        assertThat(RULES.hoursOn("alley", LocalDate.parse("2026-06-30"))).isEmpty();
    }
}
