package org.jingtu.platform;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** Reads days in the query and the path; a blank one is none. */
@Component
class CalendarDayFormatter implements Formatter<LocalDate> {
    @Override
    public LocalDate parse(String text, Locale locale) {
        return CalendarDays.parse(text.strip());
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
