package org.jingtu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {
    private final TimeParser parser = new TimeParser(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024年3月4日 5时6分 | 2024-03-03T21:06:00Z",
                "2024年3月4日 | 2024-03-03T16:00:00Z",
                "2024-03-04 05:06:07 | 2024-03-03T21:06:07Z",
                "2024-03-04T05:06:07Z | 2024-03-04T05:06:07Z",
                "2024-03-04T05:06:07.25Z | 2024-03-04T05:06:07.250Z",
                "2024-03-04T05:06:07+08:00 | 2024-03-03T21:06:07Z",
                "2024-03-04T05:06:07-0500 | 2024-03-04T10:06:07Z",
                "2024/3/4 | 2024-03-03T16:00:00Z",
                "2024/3/4 5:06 | 2024-03-03T21:06:00Z",
                "3/4/2024 5:06 PM | 2024-03-04T09:06:00Z",
                "12/4/2024 12:06 am | 2024-12-03T16:06:00Z",
                "13/4/2024 05:06 | 2024-04-12T21:06:00Z",
                "4.3.2024 05:06 | 2024-03-03T21:06:00Z",
                "2024/3/4 下午 3:05 | 2024-03-04T07:05:00Z",
                "20240304050607 | 2024-03-03T21:06:07Z",
                "20240304 | 2024-03-03T16:00:00Z",
                "20240304 05:06:07 | 2024-03-03T21:06:07Z",
                "45355.21250 | 2024-03-03T21:06:00Z",
                "1709528767 | 2024-03-04T05:06:07Z",
                "1709528767000 | 2024-03-04T05:06:07Z",
            })
    void formsOfLedgersAndDevices(String text, Instant expected) {
        assertThat(Instant.ofEpochMilli(parser.parse(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2024-13-04", "2024-02-30", "12:30", "7", "3/4/24", "2024-03-04T05:06:07Q"})
    void otherTextIsNoTime(String text) {
        assertThat(parser.parse(text)).isEqualTo(TimeParser.UNREADABLE);
    }

    @Test
    void zoneMovesOnlyLocalTimes() {
        TimeParser chicago = new TimeParser(ZoneId.of("America/Chicago"));
        assertThat(Instant.ofEpochMilli(chicago.parse("7/4/2014 8:00"))).isEqualTo("2014-07-04T13:00:00Z");
        assertThat(Instant.ofEpochMilli(chicago.parse("2014-07-04T08:00:00Z"))).isEqualTo("2014-07-04T08:00:00Z");
    }
}
