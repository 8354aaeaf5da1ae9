package org.jingtu.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jingtu.analysis.RateInterval;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a drawn area over some days.
 *
 * @param areaM2 square metres
 * @param issues reported in it
 * @param open of these, not closed yet
 * @param overdue of these, past their deadline at the end of the days, or closed after it
 * @param foundByPatrols of the issues
 * @param effortKm kilometres patrolled in it: of the 50 m squares whose centre it holds
 * @param perKm finds of patrols per kilometre with the 95 % interval; null where nobody patrolled
 * @param countyPerKm the same of the whole county; null where nobody patrolled
 * @param topCategories the commonest
 * @param cleaning null before the first coverage run, or when no planned stretch lies in it
 */
record AreaFigures(
        double areaM2,
        long issues,
        long open,
        long overdue,
        long foundByPatrols,
        double effortKm,
        @Nullable RateInterval perKm,
        @Nullable Double countyPerKm,
        List<CategoryCount> topCategories,
        @Nullable Cleaning cleaning) {
    record CategoryCount(String category, long issues, long open, long overdue) {}

    /**
     * Cleaning of the streets in it by the newest coverage run.
     *
     * @param from first day of the run
     * @param to its last day
     * @param lengthM planned stretches whose middle lies in the area
     * @param passes at least, on average over the length that is known: of each stretch the fewest along it
     * @param plannedPasses on average over the same length
     * @param unknownShare of the length, where nobody can tell
     */
    record Cleaning(
            UUID run,
            LocalDate from,
            LocalDate to,
            double lengthM,
            double passes,
            double plannedPasses,
            double unknownShare) {}
}
