package org.jingtu.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jingtu.JingtuApplication;
import org.jingtu.platform.CountyService;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = JingtuApplication.class,
        properties = {"jingtu.open311.enabled=true", "jingtu.open311.most-waiting=3"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class Open311IT {
    @Autowired
    private MockMvc http;

    @Autowired
    private CountyService counties;

    @Autowired
    private JdbcClient jdbc;

    private String category = "";

    @BeforeEach
    void prepare() {
        counties.placeIfUnplaced(113.6, 27.2);
        jdbc.sql("truncate citizen_report").update();
        category = jdbc.sql("select code from category order by sort limit 1")
                .query(String.class)
                .single();
    }

    private ResultActions send(String sender, String lat, String words) throws Exception {
        return http.perform(post("/open311/v2/requests.json")
                .with(request -> {
                    request.setRemoteAddr(sender);
                    return request;
                })
                .param("service_code", category)
                .param("lat", lat)
                .param("long", "113.61")
                .param("description", words)
                .param("email", "a@example.org"));
    }

    private UUID sent() throws Exception {
        byte[] answer = send("10.0.0.1", "27.2", "垃圾满了")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return UUID.fromString(JsonMapper.shared()
                .readTree(new String(answer, StandardCharsets.UTF_8))
                .at("/0/service_request_id")
                .asString());
    }

    private static UserRequestPostProcessor planner() {
        return user("planner").roles("PLANNER");
    }

    private ResultActions decide(UUID id, String decision, String json) throws Exception {
        return http.perform(post("/api/v1/citizen-reports/{id}/{decision}", id, decision)
                .with(planner())
                .with(csrf())
                .contentType("application/json")
                .content(json));
    }

    private int issues() {
        return jdbc.sql("select count(*) from issue").query(Integer.class).single();
    }

    @Test
    void aReportIsNoIssueAndNotPublicUntilSomebodyAcceptsIt() throws Exception {
        int before = issues();
        UUID id = sent();
        assertThat(issues()).isEqualTo(before);
        http.perform(get("/open311/v2/requests.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(0));
        http.perform(get("/open311/v2/requests/{id}.json", id))
                .andExpect(jsonPath("$[0].status").value("open"))
                .andExpect(jsonPath("$[0].description").value(nullValue()))
                .andExpect(jsonPath("$[0].lat").value(nullValue()));
        http.perform(get("/api/v1/citizen-reports")).andExpect(status().isUnauthorized());
        http.perform(get("/api/v1/citizen-reports").with(planner()))
                .andExpect(jsonPath("$.citizenReports[0].description").value("垃圾满了"))
                .andExpect(jsonPath("$.citizenReports[0].contact").value("a@example.org"));

        decide(id, "acceptance", "{}").andExpect(status().isOk());
        assertThat(issues()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select contact is null from citizen_report")
                        .query(Boolean.class)
                        .single())
                .as("nobody needs it any more")
                .isTrue();
        http.perform(get("/open311/v2/requests.json?status=open&bbox=113.6,27.1,113.62,27.3"))
                .andExpect(jsonPath("$[0].service_request_id").value(id.toString()))
                .andExpect(jsonPath("$[0].long").value(113.61));
        http.perform(get("/open311/v2/requests.json?bbox=113.7,27.1,113.8,27.3"))
                .andExpect(jsonPath("$.length()").value(0));
        decide(id, "refusal", "{\"reason\": \"again\"}").andExpect(status().isConflict());
    }

    @Test
    void whoIsRefusedIsToldWhy() throws Exception {
        UUID id = sent();
        decide(id, "refusal", "{}").andExpect(status().isBadRequest());
        decide(id, "refusal", "{\"reason\": \"不在本县\"}").andExpect(status().isOk());
        http.perform(get("/open311/v2/requests.json?service_request_id=" + id))
                .andExpect(jsonPath("$[0].status").value("closed"))
                .andExpect(jsonPath("$[0].status_notes").value("不在本县"))
                .andExpect(jsonPath("$[0].description").value(nullValue()));
    }

    @Test
    void whatDoesNotFitIsSaidAsTheStandardWants() throws Exception {
        http.perform(get("/open311/v2/services.json"))
                .andExpect(jsonPath("$.length()").value(greaterThan(5)))
                .andExpect(jsonPath("$[0].type").value("realtime"));
        send("10.0.0.2", "NaN", "")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$[0].code").value(400));
        send("10.0.0.2", "47", "elsewhere").andExpect(jsonPath("$[0].description", containsString("county")));
        send("10.0.0.2", "27.2", "x".repeat(4001)).andExpect(status().isBadRequest());
        http.perform(get("/open311/v2/requests.json?bbox=1,2,3")).andExpect(status().isBadRequest());
        http.perform(get("/open311/v2/requests.json?start_date=soon")).andExpect(status().isBadRequest());
        http.perform(get("/open311/v2/requests/{id}.json", UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void floodsAreStopped() throws Exception {
        for (int k = 0; k < 3; k++) {
            send("10.0.1." + k, "27.2", "").andExpect(status().isCreated());
        }
        send("10.0.1.9", "27.2", "a fourth that waits").andExpect(status().isTooManyRequests());
        for (int k = 0; k < 10; k++) {
            jdbc.sql("truncate citizen_report").update();
            send("2001:db8:1:2::" + k, "27.2", "").andExpect(status().isCreated());
        }
        jdbc.sql("truncate citizen_report").update();
        send("2001:db8:1:2::77", "27.2", "the eleventh of this network").andExpect(status().isTooManyRequests());
    }
}
