package org.jingtu.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.jingtu.JingtuApplication;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.NotFoundException;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jingtu.platform.run.RunStatus;
import org.jingtu.support.PlainCounty;
import org.jingtu.support.Runs;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = JingtuApplication.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class HotspotRunIT {
    private static final String WINDOW = "\"from\": \"2026-06-01\", \"to\": \"2026-06-28\"";

    @Autowired
    private RunService runs;

    @Autowired
    private HotspotService service;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc http;

    @BeforeEach
    void fill() {
        if (jdbc.sql("select count(*) from county").query(Integer.class).single() == 0) {
            PlainCounty.fill(jdbc);
        }
    }

    @Test
    void theCornerWithAThirdOfTheIssuesIsHotPerEffortAndRaw() {
        for (String indicator : List.of("effort", "raw")) {
            Run run = Runs.done(
                    runs, "hotspots", "{" + WINDOW + ", \"cellMetres\": 100, \"indicator\": \"" + indicator + "\"}");
            List<HotspotPatch> patches = service.listPatches(run.id());
            assertThat(patches).as(indicator).isNotEmpty();
            HotspotPatch first = patches.get(0);
            assertThat(first.kind()).isEqualTo("hot");
            assertThat(first.position().get(0)).isBetween(113.6025, 113.6075);
            assertThat(first.position().get(1)).isBetween(27.2025, 27.2075);
            assertThat(first.areaName()).isEqualTo("东社区");
            assertThat(first.minQ()).isLessThan(0.01);
            assertThat(service.compareHotPatches(run.id(), null, null).patches())
                    .isEqualTo(
                            patches.stream().filter(p -> p.kind().equals("hot")).count());
        }
    }

    @Test
    void theCardSaysWhatWasChosenAndWhatWasLeftOut() {
        Run run = Runs.done(runs, "hotspots", "{" + WINDOW + "}");
        assertThat(run.card()).isNotNull();
        assertThat(run.card().at("/parameters/indicator").stringValue()).isEqualTo("effort");
        assertThat(run.card().at("/parameters/cellMetres").doubleValue()).isGreaterThanOrEqualTo(50);
        assertThat(run.card().at("/reasons/0/parameter").stringValue()).isEqualTo("cellMetres");
        assertThat(run.card().at("/reasons/1/reasonZh").stringValue()).isNotBlank();
        assertThat(run.card().at("/input/rows").intValue()).isEqualTo(900);
        assertThat(run.card().at("/input/leftOut/0/reason").stringValue()).isEqualTo("not-found-by-patrols");
        assertThat(run.card().at("/input/leftOut/0/count").intValue()).isEqualTo(90);
        assertThat(run.card().at("/input/dataHash").stringValue()).hasSize(64);
        assertThat(run.card().at("/result/tested").intValue()).isPositive();
        assertThat(run.card().at("/result/lowPower").isBoolean()).isTrue();
    }

    @Test
    void aRerunGivesTheSameCellsToTheLastByte() {
        String parameters = "{" + WINDOW + ", \"cellMetres\": 120}";
        Run first = Runs.done(runs, "hotspots", parameters);
        assertThat(Runs.done(runs, "hotspots", parameters).id()).isEqualTo(first.id());
        jdbc.sql("update analysis_run set request_hash = 'forgotten' where id = :id")
                .param("id", first.id())
                .update();
        Run second = Runs.done(runs, "hotspots", parameters);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(fingerprint(second.id())).isEqualTo(fingerprint(first.id()));
        assertThat(second.card()).isNotNull();
        assertThat(first.card()).isNotNull();
        assertThat(second.card().at("/input")).isEqualTo(first.card().at("/input"));
        assertThat(second.card().at("/result")).isEqualTo(first.card().at("/result"));
    }

    private String fingerprint(UUID run) {
        return jdbc.sql("select md5(string_agg(to_jsonb(c)::text, ',' order by cell)) from (select cell, value,"
                        + " issue_count, effort_km, z, p, q, class, no_data, patch, st_asewkb(geom) as geom"
                        + " from hotspot_cell where run_id = :run) c")
                .param("run", run)
                .query(String.class)
                .single();
    }

    @Test
    void aCellExplainsItself() {
        Run run = Runs.done(runs, "hotspots", "{" + WINDOW + ", \"cellMetres\": 200, \"indicator\": \"raw\"}");
        int hottest = jdbc.sql("select cell from hotspot_cell where run_id = :run order by z desc limit 1")
                .param("run", run.id())
                .query(Integer.class)
                .single();
        HotspotCell cell = service.getCell(run.id(), hottest);
        assertThat(cell.hotspotClass()).isEqualTo(3);
        assertThat(cell.areaNames()).containsExactly("东社区");
        assertThat(cell.topCategories()).isNotEmpty();
        assertThat(cell.latestIssues()).hasSize(5);
        assertThat(cell.latestIssues().get(0).reportedAt())
                .isAfterOrEqualTo(cell.latestIssues().get(4).reportedAt());
        assertThat(cell.unit()).isEqualTo("issues");
        assertThatThrownBy(() -> service.getCell(run.id(), 123_456_789)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.getCell(UUID.randomUUID(), hottest)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void tooFewIssuesAreAProblemOfTheRun() {
        Run run = Runs.toEnd(runs, "hotspots", "{\"from\": \"2026-06-28\", \"to\": \"2026-06-28\"}");
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.problem()).isNotNull();
        assertThat(run.problem().at("/code").stringValue()).isEqualTo("too-few-points");
        assertThat(run.problem().at("/needed").intValue()).isEqualTo(60);
    }

    @Test
    void parametersThatDoNotFitAreNamed() {
        refuse("categories", "{\"categories\": [\"noise\"]}");
        refuse("sources", "{\"sources\": [\"rumour\"]}");
        refuse("from", "{\"from\": \"2026-07-01\", \"to\": \"2026-06-01\"}");
        refuse("from", "{\"from\": \"yesterday\"}");
        refuse("cellMetres", "{\"cellMetres\": -5}");
        refuse("studyArea", "{\"studyArea\": \"areas:moon\"}");
        refuse("indicator", "{\"indicator\": \"population\"}");
        refuse("cell", "{\"cell\": 100}");
    }

    private void refuse(String parameter, String parameters) {
        assertThatThrownBy(() -> Runs.toEnd(runs, "hotspots", parameters))
                .isInstanceOfSatisfying(BadRequestException.class, e -> assertThat(e.parameter())
                        .isEqualTo(parameter));
    }

    @Test
    void overHttpARunIsAskedForWatchedAndDrawn() throws Exception {
        String body = "{\"process\": \"hotspots\", \"parameters\": {" + WINDOW + ", \"cellMetres\": 150}}";
        Run run = Runs.done(runs, "hotspots", "{" + WINDOW + ", \"cellMetres\": 150}");
        http.perform(post("/api/v1/runs")
                        .principal(() -> "planner")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk())
                .andExpect(header().string("Location", "/api/v1/runs/" + run.id()))
                .andExpect(jsonPath("$.reused").value(true))
                .andExpect(jsonPath("$.status").value("done"));
        http.perform(get("/api/v1/runs/latest").param("process", "hotspots")).andExpect(status().isOk());
        http.perform(get("/api/v1/runs/latest").param("process", "coverage")).andExpect(status().isNotFound());
        http.perform(get("/api/v1/runs").param("limit", "0")).andExpect(status().isBadRequest());
        http.perform(get("/api/v1/runs/" + run.id() + "/patches"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.patches[0].rank").value(1));
        http.perform(post("/api/v1/runs")
                        .principal(() -> "planner")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"process\": \"hotspots\", \"parameter\": {}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("parameter"));
        byte[] tile = http.perform(get("/tiles/hotspots/" + run.id() + "/14/13362/6904.mvt")
                        .principal(() -> "planner"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(tile.length).isBetween(500, 100_000);
        http.perform(get("/tiles/hotspots/" + UUID.randomUUID() + "/14/13362/6904.mvt")
                        .principal(() -> "planner"))
                .andExpect(status().isNotFound());
        http.perform(get("/tiles/density/" + run.id() + "/14/13362/6904.png").principal(() -> "planner"))
                .andExpect(status().isNotFound());
    }

    @Test
    void densityIsDrawnFromItsRun() throws Exception {
        Run run = Runs.done(runs, "density", "{" + WINDOW + "}");
        assertThat(run.card()).isNotNull();
        assertThat(run.card().at("/result/breaksPerHa").size()).isEqualTo(7);
        assertThat(run.card().at("/result/bounds/0").doubleValue()).isBetween(113.5, 113.6);
        assertThat(run.card().at("/reasons/0/parameter").stringValue()).isEqualTo("bandwidthMetres");
        byte[] png = http.perform(
                        get("/tiles/density/" + run.id() + "/14/13362/6904.png").principal(() -> "planner"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/png"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(png.length).isBetween(500, 100_000);
    }
}
