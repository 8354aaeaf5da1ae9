package org.jingtu.cleaning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How often and how long roads are to be cleaned, by grade and day: of the rules for a grade the latest that was in force
 * on the day counts.
 *
 * <p>Example: 3 passes a day from 1 January and 4 from 1 July ask for 7 passes on 30 June and 1 July together.
 *
 * @param sweeps passes a day
 * @param hours hours a day
 * @param shifts when passes are made; none: all day
 */
public record CleaningRules(List<GradeRule> sweeps, List<GradeRule> hours, List<ShiftHours> shifts) {
    private static final List<ShiftHours> ALL_DAY = List.of(new ShiftHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

    /** The rule on passes for a grade on a day. */
    public Optional<GradeRule> sweepsOn(String grade, LocalDate day) {
        return latest(sweeps, grade, day);
    }

    /** The rule on hours for a grade on a day. */
    public Optional<GradeRule> hoursOn(String grade, LocalDate day) {
        return latest(hours, grade, day);
    }

    private static Optional<GradeRule> latest(List<GradeRule> rules, String grade, LocalDate day) {
        return rules.stream()
                .filter(rule ->
                        rule.grade().equals(grade) && !rule.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(GradeRule::effectiveFrom));
    }

    /**
     * Passes over a window; a part of a day asks for its share of the time that is worked, so that of 2 passes a day one
     * belongs to each of two shifts of equal length.
     *
     * @param to not included
     * @param otherwise passes a day where no rule is in force
     */
    public double passes(String grade, Instant from, Instant to, ZoneId zone, double otherwise) {
        double passes = 0;
        for (LocalDate day = from.atZone(zone).toLocalDate().minusDays(1);
                day.atStartOfDay(zone).toInstant().isBefore(to);
                day = day.plusDays(1)) {
            double share = share(day, from, to, zone);
            passes += share * sweepsOn(grade, day).map(GradeRule::value).orElse(otherwise);
        }
        return passes;
    }

    /** Of the time that is worked from a day on, how much lies in the window, 0 to 1. */
    private double share(LocalDate day, Instant from, Instant to, ZoneId zone) {
        List<ShiftHours> worked = shifts.isEmpty() ? ALL_DAY : shifts;
        double all = 0;
        double inside = 0;
        for (ShiftHours shift : worked) {
            all += shift.length().toMillis();
            inside += shift.within(from, to, day, zone).toMillis();
        }
        return inside / all;
    }
}
