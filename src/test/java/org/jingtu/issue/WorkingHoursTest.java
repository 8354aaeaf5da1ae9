package org.jingtu.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    @ParameterizedTest
    @CsvSource({
        "2026-06-27T16:30, 4, 2026-06-28T10:30",
        "2026-06-27T08:00, 4, 2026-06-27T12:00",
        "2026-06-27T14:00, 4, 2026-06-27T18:00",
        "2026-06-27T03:10, 2, 2026-06-27T10:00",
        "2026-06-27T18:00, 2, 2026-06-28T10:00",
        "2026-06-27T23:59, 2, 2026-06-28T10:00",
        "2026-06-27T09:00, 25, 2026-06-29T14:00",
    })
    void nightsDoNotCount(String from, int hours, String until) {
        assertThat(WorkingHours.after(OffsetDateTime.parse(from + ":00+08:00").toInstant(), Duration.ofHours(hours)))
                .isEqualTo(OffsetDateTime.parse(until + ":00+08:00").toInstant());
    }
}
