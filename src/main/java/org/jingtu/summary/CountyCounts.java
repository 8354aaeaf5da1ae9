package org.jingtu.summary;

/** Counts of the whole county, in the period and in the one before it. */
record CountyCounts(
        long reported,
        long previousReported,
        long due,
        long onTime,
        long previousDue,
        long previousOnTime,
        long overdue,
        long previousOverdue) {}
