package org.jingtu.crew;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.jingtu.JingtuApplication;
import org.jingtu.coverage.SweptDay;
import org.jingtu.platform.run.RunService;
import org.jingtu.support.PlainCounty;
import org.jingtu.support.Runs;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A crew of the western zone of the test county, and what it sends. */
@SpringBootTest(classes = JingtuApplication.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrewOfWest {
    static final String CREW = "west-crew";

    @Autowired
    RunService runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper json;

    @Value("${jingtu.home}")
    Path home;

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

    void account(String name, String role) {
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

    String send(byte[] picture, String username) throws Exception {
        return body(http.perform(post("/api/v1/crew/photos").content(picture).principal(() -> username))
                        .andExpect(status().isCreated()))
                .path("sha256")
                .stringValue();
    }

    ResultActions act(String path, String key, String content, String username) throws Exception {
        return http.perform(post("/api/v1/crew/" + path)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .content(content)
                .principal(() -> username));
    }

    JsonNode body(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    String key() {
        return "test-key-" + keys++;
    }

    static String report(String category, double lon, double lat, String... photos) {
        return String.format(
                Locale.ROOT,
                "{\"category\": \"%s\", \"position\": [%f, %f], \"positionFrom\": \"phone\", \"ageSeconds\": 5,"
                        + " \"photos\": [\"%s\"]}",
                category,
                lon,
                lat,
                String.join("\", \"", photos));
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    void refuse(int status, String code, String path, String key, String content) throws Exception {
        act(path, key, content, CREW)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value(code));
    }

    int zone(String sourceId) {
        return jdbc.sql("select id from zone where source_id = :id")
                .param("id", sourceId)
                .query(Integer.class)
                .single();
    }
}
