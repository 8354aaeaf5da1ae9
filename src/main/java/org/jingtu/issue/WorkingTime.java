package org.jingtu.issue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours of work (工作时间) of a week.
 *
 * @param closes after {@code opens} on the same day
 * @param weekdays not empty
 * @param keepsHolidays whether holidays and the weekends worked in exchange differ from the week
 */
record WorkingTime(LocalTime opens, LocalTime closes, Set<DayOfWeek> weekdays, boolean keepsHolidays) {
    WorkingTime {
        if (!closes.isAfter(opens)) {
            throw new IllegalArgumentException("work ends at " + closes + ", not after it begins at " + opens);
        }
        if (weekdays.isEmpty()) {
            throw new IllegalArgumentException("a week without a working day");
        }
        weekdays = Set.copyOf(weekdays);
    }
}
