package org.jingtu.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IssueReportRepositoryIT {
    @AutoClose
    private final TestDatabase database = TestDatabase.create();

    private final IssueReportRepository repository = new IssueReportRepository(database.jdbc());

    private Instant fourHoursAfter(String local) {
        Instant start = at(local);
        return repository
                .getWorkingCalendar(LocalDate.parse(local.substring(0, 10)))
                .deadline(start, Duration.ofHours(4));
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }

    @Test
    void hoursOfWorkAreThoseInForceOnTheDay() {
        assertThat(fourHoursAfter("2026-09-30T16:00")).isEqualTo(at("2026-10-01T10:00"));
        database.jdbc()
                .sql(
                        "insert into working_time values ('2026-09-01', '08:30', '17:30', array[1,2,3,4,5], true, '县', '')")
                .update();
        assertThat(fourHoursAfter("2026-08-31T16:00")).as("before").isEqualTo(at("2026-09-01T10:00"));
        assertThat(fourHoursAfter("2026-09-30T16:30")).as("National Day").isEqualTo(at("2026-10-08T11:30"));
        assertThat(fourHoursAfter("2026-10-09T16:30")).as("worked Saturday").isEqualTo(at("2026-10-10T11:30"));
        assertThat(fourHoursAfter("2026-10-10T16:30")).as("Saturday to Monday").isEqualTo(at("2026-10-12T11:30"));
    }

    @Test
    void daysOf2026AreThereAndNobodyHasCheckedThem() {
        assertThat(count("not working")).isEqualTo(33);
        assertThat(count("working")).isEqualTo(6);
        assertThat(count("verified")).isZero();
        List<LocalDate> weekdaysWorkedInExchange = database.jdbc()
                .sql("select day from calendar_day where working and extract(isodow from day) < 6")
                .query(LocalDate.class)
                .list();
        assertThat(weekdaysWorkedInExchange).as("only weekends are exchanged").isEmpty();
    }

    private int count(String condition) {
        return database.jdbc()
                .sql("select count(*) from calendar_day where " + condition)
                .query(Integer.class)
                .single();
    }
}
