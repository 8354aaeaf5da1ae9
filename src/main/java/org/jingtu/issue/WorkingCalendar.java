package org.jingtu.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jingtu.platform.CountyService;

/**
 * Counts working hours: those of a week, without holidays and with the weekends that are worked in exchange (调休).
 *
 * <p>Worked from eight to six every day, four hours after 16:30 end at 10:30 the next day. Worked on weekdays only, four
 * hours after Friday 16:30 end at 10:30 on Monday.
 */
final class WorkingCalendar {
    private final WorkingTime week;
    private final Map<LocalDate, Boolean> exceptions;

    /** @param exceptions whether a day is worked that differs from its day of the week; unused by who keeps no holidays */
    WorkingCalendar(WorkingTime week, Map<LocalDate, Boolean> exceptions) {
        this.week = week;
        this.exceptions = week.keepsHolidays() ? Map.copyOf(exceptions) : Map.of();
    }

    boolean isWorked(LocalDate day) {
        Boolean exception = exceptions.get(day);
        return exception != null ? exception : week.weekdays().contains(day.getDayOfWeek());
    }

    /**
     * When so much working time will have passed: the end of a working day rather than the start of the next. One step per
     * day that passes.
     *
     * @param work not negative; none at all ends at the first moment of work
     */
    Instant deadline(Instant start, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("working time of " + work);
        }
        LocalDateTime at = start.atZone(CountyService.ZONE).toLocalDateTime();
        Duration left = work;
        while (true) {
            LocalDateTime opens = at.toLocalDate().atTime(week.opens());
            LocalDateTime closes = at.toLocalDate().atTime(week.closes());
            if (isWorked(at.toLocalDate()) && at.isBefore(closes)) {
                LocalDateTime from = at.isBefore(opens) ? opens : at;
                Duration today = Duration.between(from, closes);
                if (left.compareTo(today) <= 0) {
                    return from.plus(left).atZone(CountyService.ZONE).toInstant();
                }
                left = left.minus(today);
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay();
        }
    }
}
