package org.jingtu.cleaning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 */
public record CleaningRules(List<GradeRule> sweeps, List<GradeRule> hours) {
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
     * Passes over a window; a part of a day asks for its share.
     *
     * @param to not included
     * @param otherwise passes a day where no rule is in force
     */
    public double passes(String grade, Instant from, Instant to, ZoneId zone, double otherwise) {
        double passes = 0;
        for (LocalDate day = from.atZone(zone).toLocalDate();
                day.atStartOfDay(zone).toInstant().isBefore(to);
                day = day.plusDays(1)) {
            Instant start = day.atStartOfDay(zone).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant first = start.isBefore(from) ? from : start;
            Instant last = end.isAfter(to) ? to : end;
            double share = Duration.between(first, last).toMillis()
                    / (double) Duration.between(start, end).toMillis();
            passes += share * sweepsOn(grade, day).map(GradeRule::value).orElse(otherwise);
        }
        return passes;
    }
}
