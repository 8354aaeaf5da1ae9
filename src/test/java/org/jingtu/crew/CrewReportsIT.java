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
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jingtu.coverage.SweptDay;
import org.jingtu.support.Pictures;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

class CrewReportsIT extends CrewOfWest {
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
}
