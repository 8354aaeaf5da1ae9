package org.jingtu.issue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jingtu.support.Pictures;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases from the report to their closing, with everybody who has a part in it and some who have not. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseworkIT {
    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private int keys;
    private int department;

    @BeforeAll
    void fill() {
        for (String role : List.of("planner", "inspector", "leader", "crew")) {
            jdbc.sql("insert into app_user (username, display_name, password_hash, role)"
                            + " values (:name, :role || '甲', 'none', :role)")
                    .param("name", "case-" + role)
                    .param("role", role)
                    .update();
        }
        department = jdbc.sql("insert into department (name) values ('案件试验局') returning id")
                .query(Integer.class)
                .single();
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private ResultActions send(String role, String path, String content) throws Exception {
        return http.perform(post(path)
                .with(user("case-" + role).roles(role.toUpperCase(Locale.ROOT)))
                .with(csrf())
                .header("Idempotency-Key", "case-key-" + keys++)
                .contentType("application/json")
                .content(content));
    }

    private ResultActions look(String role, String path) throws Exception {
        return http.perform(get(path).with(user("case-" + role).roles(role.toUpperCase(Locale.ROOT))));
    }

    private String photo(String role, int seed) throws Exception {
        return read(http.perform(post("/api/v1/photos")
                                .content(Pictures.jpeg(seed))
                                .with(user("case-" + role).roles(role.toUpperCase(Locale.ROOT)))
                                .with(csrf()))
                        .andExpect(status().isCreated()))
                .path("sha256")
                .stringValue();
    }

    private long report(double lon, double lat, int seed) throws Exception {
        String content =
                "{\"category\": \"overflowing_bin\", \"position\": [%s, %s], \"description\": \"桶满\", \"photos\": [\"%s\"]}";
        return read(send("inspector", "/api/v1/issues", content.formatted(lon, lat, photo("inspector", seed)))
                        .andExpect(status().isCreated()))
                .path("id")
                .longValue();
    }

    private ResultActions step(String role, long id, String step, String from, String more) throws Exception {
        String content = "{\"step\": \"%s\", \"from\": \"%s\"%s}".formatted(step, from, more);
        return send(role, "/api/v1/issues/" + id + "/steps", content);
    }

    private String remark(String text) {
        return ", \"remark\": \"" + text + "\"";
    }

    @Test
    void aCaseGoesFromItsReportToItsClosingAndBack() throws Exception {
        long id = report(113.7001, 27.3001, 300);
        step("inspector", id, "file", "reported", "")
                .andExpect(jsonPath("$.status").value("filed"));
        step("planner", id, "dispatch", "filed", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("department-missing"));
        step("planner", id, "dispatch", "filed", ", \"departmentId\": " + department + ", \"owner\": \"张三\"")
                .andExpect(jsonPath("$.status").value("dispatched"))
                .andExpect(jsonPath("$.deadline").exists());
        step("planner", id, "handle", "dispatched", "")
                .andExpect(jsonPath("$.status").value("handling"));
        step("planner", id, "feed_back", "handling", "")
                .andExpect(jsonPath("$.code").value("evidence-missing"));
        String after = photo("planner", 301);
        step("planner", id, "feed_back", "handling", ", \"photos\": [\"" + after + "\"]")
                .andExpect(jsonPath("$.status").value("fed_back"));
        step("planner", id, "verify", "fed_back", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("same-person"));
        step("inspector", id, "rework", "fed_back", "")
                .andExpect(jsonPath("$.code").value("remark-missing"));
        step("inspector", id, "rework", "fed_back", remark("桶边未清"))
                .andExpect(jsonPath("$.status").value("handling"));
        step("planner", id, "feed_back", "handling", ", \"photos\": [\"" + photo("planner", 302) + "\"]")
                .andExpect(status().isOk());
        step("inspector", id, "verify", "fed_back", "")
                .andExpect(jsonPath("$.status").value("closed"));
        step("inspector", id, "reopen", "closed", remark("又满了"))
                .andExpect(jsonPath("$.status").value("dispatched"));

        JsonNode found = read(look("leader", "/api/v1/issues/" + id));
        assertThat(Stream.iterate(0, k -> k + 1)
                        .limit(found.path("history").size())
                        .map(k -> found.at("/history/" + k + "/step").stringValue()))
                .containsExactly(
                        "report", "file", "dispatch", "handle", "feed_back", "rework", "feed_back", "verify", "reopen");
        assertThat(found.at("/history/2/department").stringValue()).isEqualTo("案件试验局");
        assertThat(found.at("/history/5/remark").stringValue()).isEqualTo("桶边未清");
        assertThat(found.at("/history/5/by").stringValue()).isEqualTo("inspector甲");
        assertThat(found.at("/history/4/photos/0/sha256").stringValue()).isEqualTo(after);
        assertThat(found.path("reworkCount").intValue()).isEqualTo(2);
        assertThat(found.path("closedAt").isNull()).isTrue();
        assertThat(found.path("owner").stringValue()).isEqualTo("张三");
        assertThat(jdbc.sql("select count(*) from audit_entry where object_kind = 'issue' and object_id = :id")
                        .param("id", Long.toString(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
        assertThat(jdbc.sql("select rework_count || ' ' || reopened_count || ' ' || (fed_back_at is not null)"
                                + " from issue_case where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("2 1 true");
    }

    @Test
    void rolesDoWhatTheyAreForAndNothingElse() throws Exception {
        long id = report(113.7021, 27.3001, 310);
        step("leader", id, "file", "reported", "").andExpect(status().isForbidden());
        step("crew", id, "feed_back", "reported", "").andExpect(status().isForbidden());
        look("crew", "/api/v1/issues/board").andExpect(status().isForbidden());
        send("leader", "/api/v1/issues", "{}").andExpect(status().isForbidden());
        step("inspector", id, "file", "reported", "").andExpect(status().isOk());
        step("inspector", id, "dispatch", "filed", ", \"departmentId\": " + department)
                .andExpect(status().isForbidden());
        look("inspector", "/api/v1/issues/" + id + "/steps")
                .andExpect(jsonPath("$.possible[*].step").value(org.hamcrest.Matchers.contains("dismiss", "join")));
        step("leader", id, "escalate", "filed", "").andExpect(jsonPath("$.code").value("not-overdue"));
        jdbc.sql("update issue set deadline = now() - interval '1 day' where id = :id")
                .param("id", id)
                .update();
        step("leader", id, "escalate", "filed", "")
                .andExpect(jsonPath("$.status").value("filed"));
        look("leader", "/api/v1/issues/board?overdue=true&q=C20")
                .andExpect(jsonPath("$.columns[1].cards[?(@.id == " + id + ")].escalated")
                        .value(true));
        step("inspector", id, "dismiss", "filed", remark("不属实"))
                .andExpect(jsonPath("$.status").value("closed"));
        look("leader", "/api/v1/issues/" + id)
                .andExpect(jsonPath("$.resolution").value("dismissed"));
        step("inspector", id, "reopen", "closed", remark("属实"))
                .andExpect(jsonPath("$.status").value("reported"));
        step("inspector", 987654321, "file", "reported", "").andExpect(status().isNotFound());
        step("inspector", id, "vanish", "reported", "").andExpect(status().isBadRequest());
    }

    @Test
    void ofTwoWhoActAtTheSameTimeOneIsTold() throws Exception {
        long id = report(113.7041, 27.3001, 320);
        List<CompletableFuture<Integer>> answers = Stream.of("inspector", "planner", "inspector")
                .map(role -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return step(role, id, "file", "reported", "")
                                .andReturn()
                                .getResponse()
                                .getStatus();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409);
        step("planner", id, "file", "reported", "").andExpect(jsonPath("$.code").value("case-moved"));
        step("planner", id, "verify", "filed", "").andExpect(jsonPath("$.code").value("case-step-impossible"));
    }

    @Test
    void theSameProblemNearbyIsFoundAndTheBoardFilters() throws Exception {
        long id = report(113.7061, 27.3001, 330);
        String near = "/api/v1/issues/nearby?lon=113.7063&lat=27.3001";
        look("inspector", near + "&category=overflowing_bin")
                .andExpect(jsonPath("$.issues[0].id").value(id))
                .andExpect(jsonPath("$.issues[0].metres").value(19.8));
        look("inspector", near + "&radiusMetres=10")
                .andExpect(jsonPath("$.issues").isEmpty());
        look("inspector", near + "&radiusMetres=5000").andExpect(status().isBadRequest());
        String card = "$.columns[0].cards[?(@.id == " + id + ")]";
        look("inspector", "/api/v1/issues/board?mine=true&category=overflowing_bin")
                .andExpect(jsonPath(card + ".description").value("桶满"));
        look("planner", "/api/v1/issues/board?mine=true")
                .andExpect(jsonPath(card).isEmpty());
        look("planner", "/api/v1/issues/board?department=" + department)
                .andExpect(jsonPath(card).isEmpty());
        look("planner", "/api/v1/issues/board?colour=red").andExpect(status().isBadRequest());
        send(
                        "planner",
                        "/api/v1/issues",
                        "{\"category\": \"littering\", \"source\": \"rumour\", \"position\": [113.7, 27.3]}")
                .andExpect(jsonPath("$.code").value("source-unknown"));
    }

    @Test
    void whoIsBoundToAPlaceSeesAndHandlesCasesThereOnly() throws Exception {
        jdbc.sql("insert into area (kind, source_id, name, geom) values ('street_office', 'CASE-S', '试验街道',"
                        + " st_multi(st_makeenvelope(113.8, 27.3, 113.81, 27.31, 4490)))")
                .update();
        jdbc.sql("insert into app_user (username, display_name, password_hash, role)"
                        + " values ('case-bound', '街道巡查', 'none', 'inspector')")
                .update();
        jdbc.sql(
                        "insert into user_area select id, 'street_office', 'CASE-S' from app_user where username = 'case-bound'")
                .update();
        long inside = report(113.8005, 27.3005, 340);
        long outside = report(113.8105, 27.3005, 341);
        String board =
                read(http.perform(get("/api/v1/issues/board").with(bound()))).toString();
        assertThat(board).contains("\"id\":" + inside + ",").doesNotContain("\"id\":" + outside + ",");
        http.perform(get("/api/v1/issues/nearby?lon=113.8105&lat=27.3005").with(bound()))
                .andExpect(jsonPath("$.issues").isEmpty());
        http.perform(get("/api/v1/issues/" + outside + "/steps").with(bound())).andExpect(status().isNotFound());
        String file = "{\"step\": \"file\", \"from\": \"reported\"}";
        for (long id : List.of(inside, outside)) {
            http.perform(post("/api/v1/issues/" + id + "/steps")
                            .with(bound())
                            .with(csrf())
                            .header("Idempotency-Key", "case-bound-" + id)
                            .contentType("application/json")
                            .content(file))
                    .andExpect(status().is(id == inside ? 200 : 404));
        }
    }

    private static RequestPostProcessor bound() {
        return user("case-bound").roles("INSPECTOR");
    }
}
