package org.jingtu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class CalendarDaysTest {
    private final JsonMapper json = JsonMapper.builder()
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new CalendarDayDeserializer()))
            .build();

    @Test
    void aDayIsRead() {
        LocalDate day = LocalDate.of(2026, 6, 28);
        assertThat(CalendarDays.parse("2026-06-28")).isEqualTo(day);
        CalendarDayFormatter formatter = new CalendarDayFormatter();
        assertThat(formatter.parse(formatter.print(day, Locale.CHINA), Locale.CHINA))
                .isEqualTo(day);
        assertThat(json.readValue("\"2026-06-28\"", LocalDate.class)).isEqualTo(day);
        assertThat(json.readValue("null", LocalDate.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "0000-01-01", "+999999999-12-31", "-0001-01-01", "2026-6-1", "", "today"})
    void whatNoCalendarHasIsNoDay(String text) {
        assertThatThrownBy(() -> CalendarDays.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> json.readValue("\"" + text + "\"", LocalDate.class))
                .isInstanceOf(JacksonException.class);
    }
}
