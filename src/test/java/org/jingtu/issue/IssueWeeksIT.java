package org.jingtu.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.JingtuApplication;
import org.jingtu.support.PlainCounty;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bars of weeks under the map, of this year and of an earlier one. */
@SpringBootTest(classes = JingtuApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueWeeksIT {
    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void fill() {
        PlainCounty.fill(jdbc);
        jdbc.sql("insert into app_user (username, display_name, password_hash, role)"
                        + " values ('w-planner', 'w', 'x', 'planner')")
                .update();
    }

    @Test
    void theYearEndsWithTheDayThatIsAskedFor() throws Exception {
        JsonNode weeks = weeks(PlainCounty.LAST_DAY);
        assertThat(weeks).hasSize(52);
        assertThat(weeks.get(48).path("from").asString()).isEqualTo(PlainCounty.FIRST_DAY.toString());
        int issues = jdbc.sql("select count(*) from issue where geom is not null"
                        + " and reported_at >= '2026-06-01 00:00+08' and reported_at < '2026-06-29 00:00+08'")
                .query(Integer.class)
                .single();
        assertThat(count(weeks, 48, 52)).isEqualTo(issues).isPositive();
    }

    @Test
    void aYearBeforeAllIssuesIsEmpty() throws Exception {
        assertThat(count(weeks(PlainCounty.FIRST_DAY.minusDays(1)), 0, 52)).isZero();
    }

    /** In the query of lists and of summaries, and in parameters of runs. */
    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "+999999999-12-31", "-999999999-01-01", "+300000-01-01", "0000-01-01"})
    void aDayThatNoCalendarHasIsRefused(String day) throws Exception {
        for (String path : List.of("/api/v1/issues", "/api/v1/issues/weekly", "/api/v1/summary")) {
            http.perform(get(path)
                            .param("from", day)
                            .param("to", day)
                            .with(user("w-planner").roles("PLANNER")))
                    .andExpect(status().isBadRequest());
        }
        http.perform(post("/api/v1/runs")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"process\": \"density\", \"parameters\": {\"to\": \"" + day + "\"}}")
                        .with(user("w-planner").roles("PLANNER"))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
    }

    private JsonNode weeks(LocalDate to) throws Exception {
        String answer = http.perform(get("/api/v1/issues/weekly?to=" + to)
                        .with(user("w-planner").roles("PLANNER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonMapper.shared().readTree(answer).path("weeks");
    }

    private static int count(JsonNode weeks, int from, int until) {
        int count = 0;
        for (int k = from; k < until; k++) {
            count += weeks.get(k).path("count").asInt();
        }
        return count;
    }
}
