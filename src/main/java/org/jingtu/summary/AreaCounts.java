package org.jingtu.summary;

import java.util.List;

/**
 * Counts of one area, as the database gives them.
 *
 * @param due reported in the period, and closed or past the deadline
 * @param onTime of these closed before the deadline
 */
record AreaCounts(
        long id,
        String name,
        double areaM2,
        long reported,
        long previous,
        long open,
        long overdue,
        long due,
        long onTime,
        List<Double> bounds) {}
