package org.jingtu.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jingtu.support.Pictures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a crew's work: looked at, sent back, joined. */
class CrewCasesIT extends CrewOfWest {
    @Test
    void whatACrewHasDoneIsFedBackOnceAndComesBackWithARemark() throws Exception {
        long issue = open("exposed_rubbish");
        String before = send(Pictures.jpeg(10), CREW);
        String others = send(Pictures.jpeg(11), "east-crew");
        String path = "issues/" + issue + "/closing";
        act(path, key(), "{\"photos\": [\"" + others + "\"]}", "east-crew").andExpect(status().isNotFound());
        String key = key();
        String content = "{\"ageSeconds\": 30, \"photos\": [\"" + before + "\"]}";
        JsonNode done = body(act(path, key, content, CREW).andExpect(status().isOk()));
        assertThat(done.path("status").stringValue()).isEqualTo("fed_back");
        assertThat(body(act(path, key, content.replace("30", "95"), CREW)))
                .as("sent again later")
                .isEqualTo(done);
        refuse(409, "case-step-impossible", path, key(), content);
        assertThat(task(issue)).as("waits for somebody to look").isNull();
        http.perform(get("/api/v1/issues/" + issue).principal(() -> "planner"))
                .andExpect(jsonPath("$.photos[0].stage").value("after"))
                .andExpect(jsonPath("$.history[-1:].step").value("feed_back"))
                .andExpect(jsonPath("$.history[-1:].by").value(CREW));

        http.perform(post("/api/v1/issues/" + issue + "/steps")
                        .header("Idempotency-Key", key())
                        .contentType("application/json")
                        .content("{\"step\": \"rework\", \"from\": \"fed_back\", \"remark\": \"角落未清\"}")
                        .principal(() -> "planner"))
                .andExpect(status().isOk());
        JsonNode task = task(issue);
        assertThat(task).isNotNull();
        assertThat(task.path("remark").stringValue()).isEqualTo("角落未清");
        assertThat(task.path("reworkCount").intValue()).isEqualTo(1);
    }

    @Test
    void whereTheRuleAsksForNoVerificationItIsClosedAtOnce() throws Exception {
        long issue = open("littering");
        jdbc.sql(
                        "insert into rule (code, place_kind, metric, operator, value, unit, source, effective_from)"
                                + " values ('case_verification', 'littering', 'verifications', '>=', 0, '次', 'test', '2026-01-01')")
                .update();
        String after = send(Pictures.jpeg(12), CREW);
        String content = "{\"photos\": [\"" + after + "\"]}";
        String path = "issues/" + issue + "/closing";
        assertThat(body(act(path, key(), content, CREW)).path("status").stringValue())
                .isEqualTo("closed");
        refuse(409, "issue-closed", path, key(), content);
        assertThat(jdbc.sql("select closed_at >= reported_at and resolution = 'solved' from issue where id = :id")
                        .param("id", issue)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("delete from rule where place_kind = 'littering'").update();
    }

    @Test
    void theSameProblemNearbyIsShownAndJoined() throws Exception {
        String first = send(Pictures.jpeg(13), CREW);
        String second = send(Pictures.jpeg(14), CREW);
        long id = body(act("reports", key(), report("sewage", 113.5931, 27.2041, first), CREW))
                .path("id")
                .longValue();
        String near = "/api/v1/crew/nearby?lon=113.5932&lat=27.2041&category=";
        http.perform(get(near + "sewage").principal(() -> CREW))
                .andExpect(jsonPath("$.issues[0].id").value(id))
                .andExpect(jsonPath("$.issues[0].metres").value(9.9));
        http.perform(get(near + "smoking").principal(() -> CREW))
                .andExpect(jsonPath("$.issues").isEmpty());
        http.perform(get(near + "sewage").principal(() -> "east-crew"))
                .andExpect(jsonPath("$.code").value("position-outside-zone"));
        int issues = count("issue");
        act("issues/" + id + "/joining", key(), "{\"photos\": [\"" + second + "\"]}", CREW)
                .andExpect(jsonPath("$.status").value("reported"));
        assertThat(count("issue")).isEqualTo(issues);
        http.perform(get("/api/v1/issues/" + id).principal(() -> "planner"))
                .andExpect(jsonPath("$.photos.length()").value(2))
                .andExpect(jsonPath("$.history[1].step").value("join"));
    }

    private long open(String category) {
        return jdbc.sql("select i.id from issue i, zone z where z.source_id = 'Z0' and i.status = 'reported'"
                        + " and i.category = :category and st_contains(z.geom, i.geom) order by i.id limit 1")
                .param("category", category)
                .query(Long.class)
                .single();
    }

    private @Nullable JsonNode task(long issue) throws Exception {
        JsonNode zone =
                body(http.perform(get("/api/v1/crew/zones/" + zone("Z0")).principal(() -> CREW)));
        for (JsonNode task : zone.path("issues")) {
            if (task.path("id").longValue() == issue) {
                return task;
            }
        }
        return null;
    }
}
