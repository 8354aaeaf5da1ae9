package org.jingtu.cleaning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When a shift works, every day; one that ends no later than it begins ends on the next day. */
public record ShiftHours(LocalTime from, LocalTime until) {
    Duration length() {
        Duration sameDay = Duration.between(from, until);
        return from.isBefore(until) ? sameDay : sameDay.plusDays(1);
    }

    /** Of the shift that begins on a day, how much lies in a window. */
    Duration within(Instant windowFrom, Instant windowTo, LocalDate day, ZoneId zone) {
        Instant begins = day.atTime(from).atZone(zone).toInstant();
        Instant ends = begins.plus(length());
        Duration common = Duration.between(
                begins.isBefore(windowFrom) ? windowFrom : begins, ends.isAfter(windowTo) ? windowTo : ends);
        return common.isNegative() ? Duration.ZERO : common;
    }
}
