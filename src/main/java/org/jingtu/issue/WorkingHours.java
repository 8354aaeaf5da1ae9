package org.jingtu.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jingtu.platform.CountyService;

/**
 * Counts working hours (工作时间): eight in the morning to six in the evening, every day of the week, as street cleaning
 * works. Four working hours after 16:30 end at 10:30 the next day.
 */
final class WorkingHours {
    private static final LocalTime START = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(18, 0);

    private WorkingHours() {}

    /** When so much working time will have passed. */
    static Instant after(Instant from, Duration work) {
        ZonedDateTime at = from.atZone(CountyService.ZONE);
        Duration left = work;
        while (true) {
            at = at.toLocalTime().isBefore(START) ? at.with(START) : at;
            at = at.toLocalTime().isBefore(END) ? at : at.plusDays(1).with(START);
            Duration today = Duration.between(at.toLocalTime(), END);
            if (left.compareTo(today) <= 0) {
                return at.plus(left).toInstant();
            }
            left = left.minus(today);
            at = at.plusDays(1).with(START);
        }
    }
}
