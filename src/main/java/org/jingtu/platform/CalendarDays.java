package org.jingtu.platform;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as requests write them: {@code 2026-06-28}. */
public final class CalendarDays {
    private static final String SHAPE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private CalendarDays() {}

    /**
     * A day of the years 1 to 9999. {@link LocalDate#parse} alone takes years of nine digits, which neither the database nor
     * a step of a day more can hold.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDate parse(String text) {
        if (!text.matches(SHAPE) || text.startsWith("0000")) {
            throw new DateTimeException("not a day such as 2026-06-28");
        }
        return LocalDate.parse(text);
    }
}
