package org.jingtu.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of one area, as the database gives them.
 *
 * @param patrolFound of those reported in the period, found by patrols
 * @param due deadline in the period
 * @param onTime of these closed before it
 * @param closed in the period
 * @param reworked of these sent back at least once
 * @param medianDays from report to closing, of those closed in the period
 * @param alleyKm kilometres of back alley; null unless they are what is asked about
 */
record AreaCounts(
        long id,
        String name,
        double areaM2,
        long reported,
        long patrolFound,
        long previous,
        long open,
        long overdue,
        long due,
        long onTime,
        long closed,
        long reworked,
        @Nullable Double medianDays,
        @Nullable Double alleyKm,
        List<Double> bounds) {}
