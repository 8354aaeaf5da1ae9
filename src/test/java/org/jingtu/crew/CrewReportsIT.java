package org.jingtu.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingtu.JingtuApplication;
import org.jingtu.coverage.SweptDay;
import org.jingtu.platform.run.RunService;
import org.jingtu.support.Pictures;
import org.jingtu.support.PlainCounty;
import org.jingtu.support.Runs;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = JingtuApplication.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrewReportsIT {
    private static final String CREW = "west-crew";

    @Autowired
    private RunService runs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    @Value("${jingtu.home}")
    private Path home;

    private int keys;

    @BeforeAll
    void fill() {
        PlainCounty.fill(jdbc);
        SweptDay.fill(jdbc);
        account(CREW, "crew");
        account("east-crew", "crew");
        account("planner", "planner");
        member(CREW, "Z0");
        member("east-crew", "Z1");
        Runs.done(runs, "coverage", "{}");
    }

    private void account(String name, String role) {
        jdbc.sql(
                        "insert into app_user (username, display_name, password_hash, role) values (:name, :name, 'none', :role)")
                .param("name", name)
                .param("role", role)
                .update();
    }

    private void member(String name, String zone) {
        jdbc.sql("insert into zone_member (user_id, zone_id) select u.id, z.id from app_user u, zone z"
                        + " where u.username = :name and z.source_id = :zone")
                .param("name", name)
                .param("zone", zone)
                .update();
    }

    private String send(byte[] picture, String username) throws Exception {
        return body(http.perform(post("/api/v1/crew/photos").content(picture).principal(() -> username))
                        .andExpect(status().isCreated()))
                .path("sha256")
                .stringValue();
    }

    private ResultActions act(String path, String key, String content, String username) throws Exception {
        return http.perform(post("/api/v1/crew/" + path)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content(content)
                .principal(() -> username));
    }

    private JsonNode body(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private String key() {
        return "test-key-" + keys++;
    }

    private static String report(String category, double lon, double lat, String... photos) {
        return String.format(
                Locale.ROOT,
                "{\"category\": \"%s\", \"position\": [%f, %f], \"positionFrom\": \"phone\", \"ageSeconds\": 5,"
                        + " \"photos\": [\"%s\"]}",
                category,
                lon,
                lat,
                String.join("\", \"", photos));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void aCrewSeesItsOwnZonesAndWhatIsLeftThere() throws Exception {
        http.perform(get("/api/v1/crew/zones").principal(() -> CREW))
                .andExpect(jsonPath("$.zones.length()").value(1))
                .andExpect(jsonPath("$.zones[0].name").value("西责任区"))
                .andExpect(jsonPath("$.zones[0].date").value("2026-06-28"));
        http.perform(get("/api/v1/crew/zones").principal(() -> "planner"))
                .andExpect(jsonPath("$.zones.length()").value(2));
        http.perform(get("/api/v1/crew/zones").principal(() -> "somebody whose account is gone"))
                .andExpect(jsonPath("$.zones.length()").value(0));
        JsonNode zone =
                body(http.perform(get("/api/v1/crew/zones/" + zone("Z0")).principal(() -> CREW)));
        assertThat(zone.at("/stretches/0/state").stringValue()).isEqualTo("missed");
        assertThat(zone.at("/stretches/0/line").size()).isGreaterThanOrEqualTo(2);
        assertThat(zone.at("/stretches/0/toM").doubleValue()).isPositive();
        assertThat(zone.at("/geometry/type").stringValue()).isEqualTo("MultiPolygon");
        assertThat(zone.at("/issues").size()).isPositive();
    }

    @Test
    void anIssueIsReportedWithItsPhotographAndTheDeadlineOfItsRule() throws Exception {
        byte[] picture = Pictures.jpeg(1);
        String sha256 = send(picture, CREW);
        assertThat(sha256).isEqualTo(Pictures.sha256(picture));
        Path file = home.resolve("photos").resolve(sha256.substring(0, 2)).resolve(sha256);
        assertThat(Files.readAllBytes(file)).isEqualTo(picture);

        JsonNode filed = body(act("reports", key(), report("exposed_rubbish", 113.595, 27.2, sha256), CREW)
                .andExpect(status().isCreated()));
        long id = filed.path("id").longValue();
        assertThat(filed.path("number").stringValue()).matches("C20260628-\\d+");
        assertThat(Instant.parse(filed.path("deadline").stringValue())).isAfter(Instant.parse("2026-06-28T00:00:00Z"));
        assertThat(jdbc.sql("select source || ' ' || status || ' ' || address from issue where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("self_check reported 东西5路附近");
        byte[] shown = http.perform(
                        get("/api/v1/crew/issues/" + id + "/photos/" + sha256).principal(() -> CREW))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(shown).isEqualTo(picture);
        http.perform(get("/api/v1/crew/issues/" + id + "/photos/" + sha256).principal(() -> "east-crew"))
                .andExpect(status().isNotFound());
        http.perform(get("/api/v1/issues/" + id).principal(() -> "planner"))
                .andExpect(jsonPath("$.photos[0].sha256").value(sha256))
                .andExpect(jsonPath("$.history[0].status").value("reported"));
    }

    @Test
    void theSameActionAgainAlsoAtTheSameTimeCountsOnce() throws Exception {
        String sha256 = send(Pictures.jpeg(2), CREW);
        String content = report("littering", 113.594, 27.201, sha256);
        int before = count("issue");
        String key = key();
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            answers.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return body(act("reports", key, content, CREW)).toString();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(count("issue")).isEqualTo(before + 1);
        act("reports", key, report("sewage", 113.594, 27.201, sha256), CREW)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("idempotency-key-reused"));
    }

    @Test
    void withoutAPositionThatOfThePhotographCounts() throws Exception {
        String placed = send(Pictures.jpegAt(3, 113.5962, 27.1985), CREW);
        String content = "{\"category\": \"littering\", \"photos\": [\"%s\"]}";
        long id = body(act("reports", key(), content.formatted(placed), CREW).andExpect(status().isCreated()))
                .path("id")
                .longValue();
        assertThat(jdbc.sql("select st_x(geom) from issue where id = :id")
                        .param("id", id)
                        .query(Double.class)
                        .single())
                .isCloseTo(113.5962, within(1e-5));
        String bare = send(Pictures.jpeg(4), CREW);
        act("reports", key(), content.formatted(bare), CREW)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("position-missing"));
    }

    @Test
    void whatDoesNotFitLeavesNothingBehind() throws Exception {
        String own = send(Pictures.jpeg(5), CREW);
        String others = send(Pictures.jpeg(6), "east-crew");
        int issues = count("issue");
        String key = key();
        refuse(422, "position-outside-zone", "reports", key, report("littering", 113.7, 27.2, own));
        refuse(422, "photo-unknown", "reports", key, report("littering", 113.595, 27.2, others));
        refuse(422, "category-unknown", "reports", key, report("moonshine", 113.595, 27.2, own));
        refuse(400, "bad-request", "reports", key, report("littering", 113.595, 27.2, "../../etc/passwd"));
        refuse(400, "bad-request", "reports", key, report("littering", 413, 27.2, own));
        refuse(400, "bad-request", "reports", "short", report("littering", 113.595, 27.2, own));
        refuse(400, "bad-request", "reports", key, "{\"category\": ");
        refuse(400, "bad-request", "reports", key, "{}");
        assertThat(count("issue")).isEqualTo(issues);
        act("reports", key, report("littering", 113.595, 27.2, own), CREW).andExpect(status().isCreated());
    }

    private void refuse(int status, String code, String path, String key, String content) throws Exception {
        act(path, key, content, CREW)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
    }

    @Test
    void onlyPicturesOfABoundedSizeAreKept() throws Exception {
        http.perform(post("/api/v1/crew/photos").content("<html>").principal(() -> CREW))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("photo-unreadable"));
        byte[] large = new byte[(15 << 20) + 1];
        System.arraycopy(Pictures.jpeg(7), 0, large, 0, 1000);
        http.perform(post("/api/v1/crew/photos").content(large).principal(() -> CREW))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("too-large"));
        assertThat(home.resolve("photos/incoming")).isEmptyDirectory();
    }

    @Test
    void whoOnlyUploadsIsStopped() throws Exception {
        account("hoarder", "crew");
        for (int seed = 100; seed < 120; seed++) {
            send(Pictures.jpeg(seed), "hoarder");
        }
        http.perform(post("/api/v1/crew/photos").content(Pictures.jpeg(121)).principal(() -> "hoarder"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("too-many-photos"));
        send(Pictures.jpeg(121), CREW);
    }

    /** One file that is not there would keep the worker from ever being installed. */
    @Test
    void everyFileThatThePhoneKeepsIsThere() throws Exception {
        MockHttpServletResponse worker =
                http.perform(get("/crew-worker.js")).andReturn().getResponse();
        String script = worker.getContentAsString(StandardCharsets.UTF_8);
        assertThat(script)
                .contains("'" + worker.getHeader("X-Jingtu-Version") + "'")
                .doesNotContain("%");
        Matcher paths = Pattern.compile("'(/(?:css|img|js|vendor)/[^']+)'").matcher(script);
        List<String> files = paths.results().map(found -> found.group(1)).toList();
        assertThat(files).hasSizeGreaterThan(40).contains("/js/pages/crew.js", "/vendor/leaflet/leaflet-src.esm.js");
        for (String file : files) {
            assertThat(http.perform(get(file)).andReturn().getResponse().getStatus())
                    .as(file)
                    .isEqualTo(200);
        }
        http.perform(get("/crew").principal(() -> CREW))
                .andExpect(header().string("X-Jingtu-Version", worker.getHeader("X-Jingtu-Version")));
        http.perform(get("/crew.webmanifest")).andExpect(jsonPath("$.start_url").value("/crew"));
    }

    @Test
    void aBlockedStretchIsKeptForItsShift() throws Exception {
        String sha256 = send(Pictures.jpeg(8), CREW);
        long alley = SweptDay.roadId(jdbc, "ALLEY");
        String content = "{\"roadId\": %d, \"fromM\": %s, \"toM\": %s, \"reason\": \"%s\", \"photos\": [\"%s\"]}";
        String good = content.formatted(alley, "100", "300", "roadworks", sha256);
        String key = key();
        JsonNode filed = body(act("blocked", key, good, CREW).andExpect(status().isCreated()));
        assertThat(body(act("blocked", key, good, CREW))).isEqualTo(filed);
        long id = filed.path("id").longValue();
        assertThat(jdbc.sql("select round(st_length(geom::geography)) from blocked_report where id = :id")
                        .param("id", id)
                        .query(Double.class)
                        .single())
                .isCloseTo(200, within(1.0));
        assertThat(Instant.parse(filed.path("validFrom").stringValue()))
                .isBetween(Instant.parse("2026-06-27T16:00:00Z"), Instant.parse("2026-06-28T13:00:00Z"));
        String photo = "/api/v1/crew/blocked/" + id + "/photos/" + sha256;
        http.perform(get(photo).principal(() -> CREW)).andExpect(status().isOk());
        http.perform(get(photo).principal(() -> "east-crew")).andExpect(status().isNotFound());
        refuse(422, "stretch-unknown", "blocked", key(), content.formatted(4711, "0", "10", "roadworks", sha256));
        refuse(422, "stretch-unknown", "blocked", key(), content.formatted(alley, "600", "900", "market", sha256));
        refuse(400, "bad-request", "blocked", key(), content.formatted(alley, "0", "10", "laziness", sha256));
        act("blocked", key(), good.replace(sha256, send(Pictures.jpeg(9), "east-crew")), "east-crew")
                .andExpect(jsonPath("$.code").value("stretch-unknown"));
        jdbc.sql("delete from blocked_report").update();
    }

    @Test
    void anIssueIsClosedWithAnAfterPhotographOnce() throws Exception {
        long issue = jdbc.sql("select i.id from issue i, zone z where z.source_id = 'Z0' and i.status <> 'closed'"
                        + " and st_contains(z.geom, i.geom) order by i.id limit 1")
                .query(Long.class)
                .single();
        String before = send(Pictures.jpeg(10), CREW);
        String others = send(Pictures.jpeg(11), "east-crew");
        String path = "issues/" + issue + "/closing";
        act(path, key(), "{\"photos\": [\"" + others + "\"]}", "east-crew").andExpect(status().isNotFound());
        String key = key();
        String content = "{\"ageSeconds\": 30, \"photos\": [\"" + before + "\"]}";
        JsonNode closed = body(act(path, key, content, CREW).andExpect(status().isOk()));
        assertThat(closed.path("status").stringValue()).isEqualTo("closed");
        assertThat(body(act(path, key, content.replace("30", "95"), CREW)))
                .as("sent again later")
                .isEqualTo(closed);
        refuse(409, "issue-closed", path, key(), content);
        assertThat(jdbc.sql("select status || ' ' || (closed_at >= reported_at) from issue where id = :id")
                        .param("id", issue)
                        .query(String.class)
                        .single())
                .isEqualTo("closed true");
        http.perform(get("/api/v1/issues/" + issue).principal(() -> "planner"))
                .andExpect(jsonPath("$.photos[0].stage").value("after"));
    }

    private int zone(String sourceId) {
        return jdbc.sql("select id from zone where source_id = :id")
                .param("id", sourceId)
                .query(Integer.class)
                .single();
    }
}
