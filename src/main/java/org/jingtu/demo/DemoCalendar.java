package org.jingtu.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The 52 weeks of the demo county and what happens in them everywhere. */
final class DemoCalendar {
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 28);
    static final int DAYS = 364;
    static final LocalDate FIRST_DAY = LAST_DAY.minusDays(DAYS - 1);
    /** Raw positions are kept for so many days; before that only daily coverage and patrol effort. */
    static final int RAW_DAYS = 28;

    private DemoCalendar() {}

    static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }

    static int week(int day) {
        return day / 7 + 1;
    }

    /** How much more than usual is found and filed county-wide: campaign, Spring Festival, market days. */
    static double activity(int day) {
        LocalDate date = date(day);
        double factor = 1;
        if (week(day) >= 37 && week(day) <= 40) {
            factor *= 110.0 / 60;
        }
        if (!date.isBefore(LocalDate.of(2026, 2, 15)) && date.isBefore(LocalDate.of(2026, 2, 25))) {
            factor *= 2;
        }
        return factor * (day % 5 == 0 ? 1.2 : 0.95);
    }

    /** How many times as much leaves lie on the roads. */
    static double leafFall(int day) {
        int month = date(day).getMonthValue();
        return month == 11 || month == 12 ? 1.8 : 1;
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
