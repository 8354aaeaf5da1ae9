package org.jingtu.track.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jingtu.JingtuApplication;
import org.jingtu.support.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = JingtuApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class PositionsInIT {
    private static final Instant START =
            Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);

    @Autowired
    private MockMvc http;

    @Autowired
    private DeviceService devices;

    @Autowired
    private PartitionKeeping keeping;

    @Autowired
    private JdbcClient jdbc;

    private String gateway = "";
    private String phone = "";

    @BeforeEach
    void prepare() {
        jdbc.sql("truncate track_point").update();
        jdbc.sql(
                        "insert into vehicle (code, kind) values ('V1', 'sweeper'), ('V2', 'sprinkler') on conflict do nothing")
                .update();
        gateway = token(null);
        phone = token("V1");
    }

    private String token(@Nullable String vehicle) {
        return String.valueOf(devices.create("test", vehicle).token());
    }

    private static String line(String vehicle, int second) {
        return "{\"vehicle\":\"%s\",\"time\":\"%s\",\"lon\":113.6,\"lat\":27.2,\"speed\":8,\"brush\":true}%n"
                .formatted(vehicle, START.plusSeconds(second));
    }

    private ResultActions batch(String token, byte[] body) throws Exception {
        return http.perform(post("/api/v1/positions")
                .header("Authorization", "Bearer " + token)
                .content(body));
    }

    private ResultActions batch(String token, String body) throws Exception {
        return batch(token, body.getBytes(StandardCharsets.UTF_8));
    }

    private int stored() {
        return jdbc.sql("select count(*) from track_point").query(Integer.class).single();
    }

    private boolean isTrue(String sql) {
        return jdbc.sql(sql).query(Boolean.class).single();
    }

    @Test
    void theSameAgainAndOutOfOrderChangesNothing() throws Exception {
        StringBuilder forwards = new StringBuilder();
        StringBuilder backwards = new StringBuilder();
        for (int k = 0; k < 7000; k++) {
            forwards.append(line("V1", k));
            backwards.append(line("V1", 7000 - k));
        }
        batch(gateway, forwards.toString())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.received").value(7000))
                .andExpect(jsonPath("$.stored").value(7000));
        batch(gateway, forwards.toString())
                .andExpect(jsonPath("$.stored").value(0))
                .andExpect(jsonPath("$.duplicates").value(7000));
        batch(gateway, gzip(backwards.toString()))
                .andExpect(jsonPath("$.stored").value(1));
        assertThat(stored()).isEqualTo(7001);
        assertThat(isTrue("select bool_and(brush_on and attributes ->> 'brush' = 'true') from track_point"))
                .isTrue();
    }

    @Test
    void featuresArePositionsToo() throws Exception {
        String feature = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"%s\",\"coordinates\":[%s]},"
                + "\"properties\":{\"vehicle\":\"V1\",\"time\":\"%s\",\"lon\":9,\"brush\":1}}";
        String good = feature.formatted("Point", "113.6,27.2", START);
        String nowhere = feature.formatted("Point", "0,0", START.plusSeconds(1));
        String line = feature.formatted("LineString", "[113.6,27.2],[113.7,27.2]", START.plusSeconds(2));
        batch(
                        gateway,
                        "{\"type\": \"FeatureCollection\", \"name\": \"x\",\n \"features\": [%s,\n%s,\n%s]}"
                                .formatted(good, nowhere, line))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.received").value(3))
                .andExpect(jsonPath("$.stored").value(1))
                .andExpect(jsonPath("$.refused.coordinates-out-of-range").value(1))
                .andExpect(jsonPath("$.refused.line-unreadable").value(1))
                .andExpect(jsonPath("$.examples[1].line").value(3));
        batch(gateway, good + "\n" + good + "\n")
                .andExpect(jsonPath("$.duplicates").value(2));
        batch(gateway, "{\"features\": [" + good + ",")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("position-batch-damaged"));
        batch(gateway, "{\"features\": [" + good.replace("V1", "V".repeat(1 << 20)) + "]}")
                .andExpect(status().is(413));
        assertThat(
                        isTrue(
                                "select count(*) = 1 and bool_and(brush_on and abs(ST_X(geom) - 113.6) < 1e-9) from track_point"))
                .isTrue();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void badPositionsAreCountedAndTheOthersStored() throws Exception {
        String body = "vehicle,time,lon,lat,speed\n"
                + "V1," + START + ",113.6,27.2,8\n"
                + "V1,1970-01-01T00:00:00Z,113.6,27.2,8\n"
                + "V1," + START.plusSeconds(86_400) + ",113.6,27.2,8\n"
                + "V1," + START.plusSeconds(1) + ",NaN,27.2,8\n"
                + "V1," + START.plusSeconds(2) + ",0,0,8\n"
                + "V1," + START.plusSeconds(3) + ",113.6,27.2,900\n"
                + "V9," + START.plusSeconds(4) + ",113.6,27.2,8\n"
                + "V1,half a line\n"
                + "V2," + START + ",113.61,27.21,\n";
        batch(gateway, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.received").value(9))
                .andExpect(jsonPath("$.stored").value(2))
                .andExpect(jsonPath("$.refused.time-too-old").value(1))
                .andExpect(jsonPath("$.refused.time-in-future").value(1))
                .andExpect(jsonPath("$.refused.coordinates-unreadable").value(1))
                .andExpect(jsonPath("$.refused.coordinates-out-of-range").value(1))
                .andExpect(jsonPath("$.refused.speed-impossible").value(1))
                .andExpect(jsonPath("$.refused.vehicle-unknown").value(1))
                .andExpect(jsonPath("$.refused.line-unreadable").value(1))
                .andExpect(jsonPath("$.examples[0].line").value(3));
        assertThat(stored()).isEqualTo(2);
        batch(gateway, "a,b,c\n1,2,3\n")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("position-columns-missing"));
        batch(gateway, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.received").value(0));
    }

    @Test
    void phonesAndTraccarSendOneAtATime() throws Exception {
        String place = "/ingest/osmand?lat=27.2&lon=113.6&speed=5&timestamp=" + START.getEpochSecond();
        http.perform(get(place + "&id=" + phone)).andExpect(status().isOk());
        http.perform(get(place + "&token=" + phone)).andExpect(status().isOk());
        String message =
                """
                {"device": {"uniqueId": "V2"}, "position": {"fixTime": "%s", "latitude": 27.2, "longitude": 113.6}}
                """
                        .formatted(START);
        traccar(gateway, message).andExpect(status().isOk());
        traccar(phone, message)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.reason").value("vehicle-foreign"));
        http.perform(get("/ingest/osmand?lat=0&lon=0&timestamp=" + START.getEpochSecond() + "&id=" + phone))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("position-refused"))
                .andExpect(jsonPath("$.reason").value("coordinates-out-of-range"));
        http.perform(get(place + "&id=" + gateway)).andExpect(jsonPath("$.code").value("device-without-vehicle"));
        assertThat(stored()).isEqualTo(2);
    }

    private ResultActions traccar(String token, String message) throws Exception {
        return http.perform(post("/ingest/traccar")
                .header("Authorization", "Bearer " + token)
                .content(message));
    }

    @Test
    void whoMayNotSendIsTurnedAway() throws Exception {
        http.perform(get("/ingest/osmand?lat=27.2&lon=113.6&timestamp=1&id=guess"))
                .andExpect(status().isUnauthorized());
        http.perform(get("/ingest/osmand?lat=27.2&lon=113.6&timestamp=1")).andExpect(status().isUnauthorized());
        batch("guess", line("V1", 1)).andExpect(status().isUnauthorized());
        batch(phone, line("V2", 1))
                .andExpect(jsonPath("$.refused.vehicle-foreign").value(1));
        http.perform(get("/api/v1/devices").header("Authorization", "Bearer " + phone))
                .andExpect(status().isForbidden());
        http.perform(get("/api/v1/me").header("Authorization", "Bearer " + gateway))
                .andExpect(status().isForbidden());
        Device lost = devices.create("lost", "V1");
        devices.remove(lost.id());
        batch(String.valueOf(lost.token()), line("V1", 1)).andExpect(status().isUnauthorized());
        assertThat(devices.list()).extracting(Device::id).doesNotContain(lost.id());
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsTooLargeOrNoMessageIsSaidSo() throws Exception {
        traccar(gateway, "x".repeat(10 << 20))
                .andExpect(status().is(413))
                .andExpect(jsonPath("$.code").value("too-large"));
        traccar(gateway, "lat=1")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("position-unreadable"));
        http.perform(post("/ingest/osmand?id=" + phone).content("[]"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.reason").value("time-unreadable"));
    }

    @Test
    void aDamagedPackingIsSaidSoAndMayBeSentAgain() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int k = 0; k < 6000; k++) {
            lines.append(line("V1", k));
        }
        byte[] whole = gzip(lines.toString());
        batch(gateway, Arrays.copyOf(whole, whole.length - 20))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("position-batch-damaged"));
        byte[] broken = whole.clone();
        Arrays.fill(broken, 12, 40, (byte) 0xff);
        batch(gateway, broken)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("position-batch-damaged"));
        batch(gateway, whole).andExpect(status().isOk());
        assertThat(stored()).isEqualTo(6000);
    }

    @Test
    void whatTheDatabaseCannotHoldInAnAttributeCostsNoPosition() throws Exception {
        String nul = line("V1", 1).replace("\"brush\"", "\"no\\u0000te\":[\"a\\u0000b\\ud800\"],\"brush\"");
        batch(gateway, line("V1", 0) + nul + line("V1", 2))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stored").value(3));
        assertThat(isTrue("select bool_or(attributes -> 'no\uFFFDte' ->> 0 = 'a\uFFFDb\uFFFD') from track_point"))
                .isTrue();
        http.perform(get("/ingest/osmand")
                        .queryParam("lat", "27.2")
                        .queryParam("lon", "113.6")
                        .queryParam("timestamp", START.plusSeconds(9).toString())
                        .queryParam("note", "a\0b")
                        .queryParam("id", phone))
                .andExpect(status().isOk());
        batch(gateway, line("V\\u0000", 3))
                .andExpect(jsonPath("$.refused.vehicle-unknown").value(1));
        assertThat(stored()).isEqualTo(4);
    }

    @Test
    void onePositionThatTheDatabaseRefusesCostsNoneOfTheOthers() throws Exception {
        jdbc.sql("alter table track_point add constraint only_slow check (speed_kmh < 100)")
                .update();
        try {
            String fast = line("V1", 1).replace("\"speed\":8", "\"speed\":120");
            batch(gateway, line("V1", 0) + fast + line("V1", 2) + line("V1", 3))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.stored").value(3))
                    .andExpect(jsonPath("$.duplicates").value(0))
                    .andExpect(jsonPath("$.refused.unstorable").value(1))
                    .andExpect(jsonPath("$.examples[0].line").value(2));
            http.perform(get("/ingest/osmand?lat=27.2&lon=113.6&speed=60&timestamp=" + START.getEpochSecond() + "&id="
                            + phone))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.reason").value("unstorable"));
        } finally {
            jdbc.sql("alter table track_point drop constraint only_slow").update();
        }
    }

    @Test
    void daysAreMadeAheadAndDroppedAfterTheRetention() {
        jdbc.sql("select ensure_track_partition('2020-01-01')")
                .query(String.class)
                .single();
        keeping.keep();
        assertThat(isTrue("select to_regclass('track_point_20200101') is null")).isTrue();
        String ahead = Instant.now()
                .plus(5, ChronoUnit.DAYS)
                .toString()
                .substring(0, 10)
                .replace("-", "");
        assertThat(isTrue("select to_regclass('track_point_" + ahead + "') is not null"))
                .isTrue();
    }
}
