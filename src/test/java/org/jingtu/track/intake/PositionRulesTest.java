package org.jingtu.track.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PositionRulesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long NOW = Instant.parse("2026-06-28T04:00:00Z").toEpochMilli();
    private static final PositionRules GATEWAY = rules(null);

    private static PositionRules rules(@Nullable Integer own) {
        return new PositionRules(Map.of("V1", 1, "V2", 2), own, NOW - 90L * 86_400_000, NOW + 300_000);
    }

    private static PositionMessages messages() {
        return new PositionMessages(ZoneId.of("Asia/Shanghai"), List.of("brush", "作业"));
    }

    private static SentPosition line(String json) {
        return messages().line(JSON.readTree(json.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'vehicle':'V9','time':'2026-06-28 12:00','lon':113.6,'lat':27.2} | vehicle-unknown",
                "{'time':'2026-06-28 12:00','lon':113.6,'lat':27.2} | vehicle-unknown",
                "{'vehicle':'V1','time':'soon','lon':113.6,'lat':27.2} | time-unreadable",
                "{'vehicle':'V1','lon':113.6,'lat':27.2} | time-unreadable",
                "{'vehicle':'V1','time':'1970-01-01 00:00','lon':113.6,'lat':27.2} | time-too-old",
                "{'vehicle':'V1','time':12,'lon':113.6,'lat':27.2} | time-too-old",
                "{'vehicle':'V1','time':'2026-06-28 12:06','lon':113.6,'lat':27.2} | time-in-future",
                "{'vehicle':'V1','time':'2026-06-28 12:00','lon':'NaN','lat':27.2} | coordinates-unreadable",
                "{'vehicle':'V1','time':'2026-06-28 12:00','lon':'east','lat':27.2} | coordinates-unreadable",
                "{'vehicle':'V1','time':'2026-06-28 12:00','lat':27.2} | coordinates-unreadable",
                "{'vehicle':'V1','time':'2026-06-28 12:00','lon':0,'lat':0} | coordinates-out-of-range",
                "{'vehicle':'V1','time':'2026-06-28 12:00','lon':27.2,'lat':113.6} | coordinates-out-of-range",
                "{'vehicle':'V1','time':'2026-06-28 12:00','lon':113.6,'lat':27.2,'speed':900} | speed-impossible",
                "{'vehicle':'V1','time':'2026-06-28 12:00','lon':113.6,'lat':27.2,'speed':8} | none",
                "{'vehicle':'V1','time':'2026-06-28T04:04:59Z','lon':'113.6','lat':'27.2'} | none"
            })
    void eachFaultHasItsReason(String json, String reason) {
        PositionRefusal refusal = GATEWAY.refusal(line(json));
        assertThat(refusal == null ? "none" : refusal.code()).isEqualTo(reason);
    }

    @Test
    void aDeviceSpeaksForItsOwnVehicleOnly() {
        String place = "'time':'2026-06-28 12:00','lon':113.6,'lat':27.2}";
        assertThat(rules(1).refusal(line("{'vehicle':'V2'," + place))).isEqualTo(PositionRefusal.VEHICLE_FOREIGN);
        assertThat(rules(1).refusal(line("{'vehicle':'V1'," + place))).isNull();
        assertThat(rules(1).accept(line("{" + place)).vehicle()).isEqualTo(1);
    }

    @Test
    void traccarSendsKnotsAndItsAttributesAreKept() {
        String message =
                """
                {"device": {"id": 7, "uniqueId": "V1", "name": "洒水车"},
                 "position": {"fixTime": "2026-06-28T03:59:00.000+00:00", "latitude": 27.2, "longitude": 113.6,
                  "speed": 10.0, "valid": true, "attributes": {"ignition": true, "brush": 1, "io9": 17}}}
                """;
        assertThat(messages().traccar(JSON.readTree(message)))
                .isEqualTo(new SentPosition(
                        "V1", NOW - 60_000, 113.6, 27.2, 18.52, true, "{\"ignition\":true,\"brush\":1,\"io9\":17}"));
    }

    @ParameterizedTest
    @CsvSource({"1782619140", "1782619140000", "2026-06-28T03:59:00Z", "2026-06-28 03:59:00"})
    void osmAndTellsTheTimeInManyWays(String time) {
        SentPosition sent = messages()
                .osmAnd(Map.of("id", "secret", "timestamp", time, "lat", "27.2", "lon", "113.6", "batt", "81"));
        assertThat(sent.at()).isEqualTo(NOW - 60_000);
        assertThat(sent.speedKmh()).isNaN();
        assertThat(sent.attributes()).isEqualTo("{\"batt\":\"81\"}");
    }

    @Test
    void newerTraccarClientsSendJson() {
        String message =
                """
                {"location": {"timestamp": "2026-06-28T03:59:00.000Z", "coords": {"latitude": 27.2, "longitude": 113.6,
                 "accuracy": 5, "speed": 2.5, "heading": 90, "altitude": 60},
                 "battery": {"level": 0.8, "is_charging": false}}, "device_id": "secret"}
                """;
        SentPosition sent = messages().traccarClient(JSON.readTree(message));
        assertThat(sent.speedKmh()).isEqualTo(9);
        assertThat(GATEWAY.refusal(sent)).isEqualTo(PositionRefusal.VEHICLE_UNKNOWN);
        assertThat(rules(2).refusal(sent)).isNull();
    }

    private static List<String> lines(String body) throws IOException {
        PositionLines lines = new PositionLines(new BufferedReader(new StringReader(body)), messages(), JSON);
        List<String> told = new ArrayList<>();
        while (lines.next()) {
            SentPosition sent = lines.position();
            told.add(lines.number() + " " + (sent == null ? "unreadable" : sent.vehicle() + " " + sent.speedKmh()));
        }
        return told;
    }

    @Test
    void linesAreJsonOrRowsAndBadOnesDoNotStopTheOthers() throws IOException {
        assertThat(lines("{\"vehicle\":\"V1\",\"speed\":7}\n\nnonsense\n[1]\n{\"vehicle\":\"V2\",\"speed\":8}"))
                .containsExactly("1 V1 7.0", "3 unreadable", "4 unreadable", "5 V2 8.0");
        assertThat(lines("\uFEFF车牌;时间;经度;纬度;速度\nV1;2026-06-28 12:00;113.6;27.2;7\r\nV2;x\n\"V2\";;;;9"))
                .containsExactly("2 V1 7.0", "3 unreadable", "4 V2 9.0");
        assertThat(lines("{\"vehicle\":\"" + "x".repeat(50_000) + "\"}\n{\"vehicle\":\"V1\",\"speed\":1}"))
                .containsExactly("1 unreadable", "2 V1 1.0");
    }
}
