package org.jingtu.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jingtu.platform.CountyService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime SIX = LocalTime.of(18, 0);
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** The weekdays off around the first of May 2026, and the Saturday worked for them. */
    private static final Map<LocalDate, Boolean> MAY = Map.of(
            LocalDate.of(2026, 5, 1), false,
            LocalDate.of(2026, 5, 4), false,
            LocalDate.of(2026, 5, 5), false,
            LocalDate.of(2026, 5, 9), true);

    private static final WorkingCalendar STREETS =
            new WorkingCalendar(new WorkingTime(EIGHT, SIX, EnumSet.allOf(DayOfWeek.class), false), MAY);
    private static final WorkingCalendar OFFICE =
            new WorkingCalendar(new WorkingTime(EIGHT, SIX, MONDAY_TO_FRIDAY, true), MAY);

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-27T16:30, 4, 2026-06-28T10:30",
        "2026-06-27T08:00, 4, 2026-06-27T12:00",
        "2026-06-27T14:00, 4, 2026-06-27T18:00",
        "2026-06-27T03:10, 2, 2026-06-27T10:00",
        "2026-06-27T18:00, 2, 2026-06-28T10:00",
        "2026-06-27T23:59, 2, 2026-06-28T10:00",
        "2026-06-27T09:00, 25, 2026-06-29T14:00",
        "2026-04-30T16:00, 4, 2026-05-01T10:00",
    })
    void nightsDoNotCount(String from, int hours, String until) {
        assertThat(STREETS.deadline(at(from), Duration.ofHours(hours))).isEqualTo(at(until));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-26T16:30, 4, 2026-06-29T10:30", // Friday to Monday
        "2026-06-27T12:00, 0, 2026-06-29T08:00",
        "2026-04-30T16:00, 4, 2026-05-06T10:00", // over the holiday and its weekend
        "2026-05-08T16:00, 4, 2026-05-09T10:00", // to the Saturday worked in exchange
        "2026-05-09T16:00, 4, 2026-05-11T10:00",
    })
    void weekendsAndHolidaysDoNotCount(String from, int hours, String until) {
        assertThat(OFFICE.deadline(at(from), Duration.ofHours(hours))).isEqualTo(at(until));
    }

    @Test
    void endsInWorkingTimeAndAgreesWithCountingMinutes() {
        Random random = new Random(20261124);
        for (int i = 0; i < 100; i++) {
            WorkingTime week = new WorkingTime(
                    LocalTime.of(random.nextInt(12), random.nextInt(60)),
                    LocalTime.of(13 + random.nextInt(11), random.nextInt(60)),
                    random.nextBoolean() ? MONDAY_TO_FRIDAY : Set.of(DayOfWeek.of(1 + random.nextInt(7))),
                    random.nextBoolean());
            WorkingCalendar calendar = new WorkingCalendar(week, MAY);
            Instant start = at("2026-04-25T00:00").plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
            int minutes = 1 + random.nextInt(1200);
            Instant end = calendar.deadline(start, Duration.ofMinutes(minutes));
            assertThat(end).isEqualTo(byCounting(calendar, week, start, minutes));
            LocalDateTime local = end.atZone(CountyService.ZONE).toLocalDateTime();
            assertThat(calendar.isWorked(local.toLocalDate())).isTrue();
            assertThat(local.toLocalTime()).isAfter(week.opens()).isBeforeOrEqualTo(week.closes());
        }
    }

    private static Instant byCounting(WorkingCalendar calendar, WorkingTime week, Instant start, int minutes) {
        LocalDateTime at = start.atZone(CountyService.ZONE).toLocalDateTime();
        int left = minutes;
        while (left > 0) {
            LocalTime time = at.toLocalTime();
            boolean counts =
                    calendar.isWorked(at.toLocalDate()) && !time.isBefore(week.opens()) && time.isBefore(week.closes());
            left -= counts ? 1 : 0;
            at = at.plusMinutes(1);
        }
        return at.atZone(CountyService.ZONE).toInstant();
    }

    @Test
    void aLaterStartOrMoreWorkNeverEndsEarlierAndPartsAddUp() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Instant start = at("2026-04-25T00:00").plusSeconds(random.nextInt(14 * 24 * 3600));
            Duration work = Duration.ofSeconds(random.nextInt(100_000));
            Duration more = Duration.ofSeconds(1 + random.nextInt(100_000));
            Instant end = OFFICE.deadline(start, work);
            assertThat(end).isAfterOrEqualTo(start.plus(work));
            assertThat(OFFICE.deadline(start.plus(more), work)).isAfterOrEqualTo(end);
            assertThat(OFFICE.deadline(end, more)).isEqualTo(OFFICE.deadline(start, work.plus(more)));
        }
    }

    @Test
    void aWeekWithoutWorkIsNoWeek() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingTime(EIGHT, SIX, Set.of(), true));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkingTime(SIX, EIGHT, MONDAY_TO_FRIDAY, true));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.deadline(Instant.EPOCH, Duration.ofMinutes(-1)));
    }
}
