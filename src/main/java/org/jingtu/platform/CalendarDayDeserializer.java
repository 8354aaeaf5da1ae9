package org.jingtu.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads days in JSON bodies. */
@JacksonComponent
class CalendarDayDeserializer extends ValueDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getValueAsString("");
        try {
            return CalendarDays.parse(text);
        } catch (DateTimeException e) {
            throw context.weirdStringException(text, LocalDate.class, "write a day as 2026-06-28");
        }
    }
}
