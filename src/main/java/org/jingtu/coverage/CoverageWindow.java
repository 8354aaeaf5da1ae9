package org.jingtu.coverage;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CalendarDays;
import org.jingtu.platform.CountyService;
import org.jingtu.platform.run.RunInput;
import org.jingtu.platform.run.RunParameters;

/** Reads the window of a coverage run: days in the county's time, or instants. */
public record CoverageWindow(Instant from, Instant to) {
    public static final RunInput FROM = RunInput.moment("from")
            .titled("开始,日期或时刻;默认截止前一天", "Beginning, a day or an instant; a day before the end by default");
    public static final RunInput TO = RunInput.moment("to")
            .titled(
                    "截止,日期(含)或时刻(不含);跨度不超过 31 天",
                    "End, a day that is included or an instant that is not; 31 days after the beginning at most");

    private static final Duration LONGEST = Duration.ofDays(31);

    /** @param lastDay taken when nothing is said */
    public static CoverageWindow parse(RunParameters given, LocalDate lastDay) {
        String from = given.text(FROM);
        String to = given.text(TO);
        Instant end = to != null
                ? instant("to", to, 1)
                : from != null
                        ? instant("from", from, 0).plus(Duration.ofDays(1))
                        : instant("to", lastDay.toString(), 1);
        Instant start = from != null ? instant("from", from, 0) : end.minus(Duration.ofDays(1));
        if (!start.isBefore(end)) {
            throw new BadRequestException("from", "from must be before to");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new BadRequestException("from", "a coverage run spans at most " + LONGEST.toDays() + " days");
        }
        return new CoverageWindow(start, end);
    }

    /** @param endOfDay 1 when a day stands for its end */
    private static Instant instant(String name, String text, int endOfDay) {
        try {
            if (text.length() == "2026-06-28".length()) {
                return CalendarDays.parse(text)
                        .plusDays(endOfDay)
                        .atStartOfDay(CountyService.ZONE)
                        .toInstant();
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRequestException(
                    name, name + " must be a day such as 2026-06-28 or a time such as 2026-06-28T05:00:00+08:00");
        }
    }
}
