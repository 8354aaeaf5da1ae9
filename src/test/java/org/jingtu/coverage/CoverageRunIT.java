package org.jingtu.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jingtu.JingtuApplication;
import org.jingtu.platform.BadRequestException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = JingtuApplication.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class CoverageRunIT {
    @Autowired
    private RunService runs;

    @Autowired
    private CoverageService service;

    @Autowired
    private LiveCoverage live;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc http;

    @BeforeEach
    void fill() {
        if (jdbc.sql("select count(*) from county").query(Integer.class).single() == 0) {
            PlainCounty.fill(jdbc);
            SweptDay.fill(jdbc);
            jdbc.sql("insert into app_user (username, display_name, password_hash, role)"
                            + " values ('planner', '规划员', 'none', 'planner')")
                    .update();
        }
    }

    private Run day() {
        return Runs.done(runs, "coverage", "{}");
    }

    @Test
    void theSweptStreetIsSweptUpToWhereItsVehicleFellSilent() {
        Run run = day();
        long road = SweptDay.sweptRoad(jdbc);
        double length = metres(run.id(), road, null);
        assertThat(metres(run.id(), road, "swept")).isCloseTo(length * 122 / 180, within(40.0));
        assertThat(metres(run.id(), road, "unknown")).isCloseTo(length * 58 / 180, within(40.0));
        assertThat(metres(run.id(), road, "missed")).isLessThan(20);
    }

    @Test
    void anAlleyEighteenMetresBesideASweptStreetIsNotSwept() {
        Run run = day();
        long alley = SweptDay.roadId(jdbc, "ALLEY");
        double length = metres(run.id(), alley, null);
        assertThat(length).isCloseTo(653, within(5.0));
        assertThat(metres(run.id(), alley, "swept")).isLessThanOrEqualTo(0.05 * length);
        assertThat(metres(run.id(), alley, "missed")).isGreaterThan(0.9 * length);
    }

    @Test
    void aTruckThatDrivesFastWithItsBrushUpCoversNothing() {
        Run run = day();
        assertThat(run.card()).isNotNull();
        assertThat(run.card().at("/result/fixes/notWorking").intValue()).isEqualTo(46);
        assertThat(run.card().at("/result/vehicles").intValue()).isEqualTo(2);
        long street = SweptDay.roadId(jdbc, "NS2");
        double swept = metres(run.id(), street, "swept") + metres(run.id(), street, "repeated");
        assertThat(swept).as("a crossing is not sweeping").isZero();
    }

    @Test
    void zonesAndAreasAddUp() {
        Run run = day();
        List<CoverageTarget> zones = service.listTargetsOf(run.id(), "zone");
        assertThat(zones).extracting(CoverageTarget::name).containsExactly("东责任区", "西责任区");
        CoverageTarget west = zones.get(1);
        assertThat(west.areaCoverage()).isCloseTo(991 * 3.0 / west.areaM2(), within(2e-4));
        assertThat(west.roadM()).isCloseTo(west.sweptM() + west.missedM() + west.unknownM(), within(0.1));
        assertThat(west.coverage()).isCloseTo(west.sweptM() / west.roadM(), within(1e-9));
        assertThat(west.coverageMost()).isCloseTo((west.sweptM() + west.unknownM()) / west.roadM(), within(1e-9));
        assertThat(west.confidence()).isBetween(0.9 * (1 - west.unknownM() / west.roadM()), 1.0);
        assertThat(jdbc.sql(
                                "select bool_and(case state when 'unknown' then confidence = 0 else confidence is not null end)"
                                        + " from coverage_stretch where run_id = :run")
                        .param("run", run.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(service.listTargetsOf(run.id(), "area")).hasSize(2);
        assertThat(run.card()).isNotNull();
        assertThat(run.card().at("/result/zones").intValue()).isEqualTo(2);
        assertThat(run.card().at("/result/coveredM2").doubleValue())
                .isCloseTo(
                        zones.stream()
                                .mapToDouble(z -> z.areaCoverage() * z.areaM2())
                                .sum(),
                        within(1.0));
        assertThat(service.findLatestOverZones().orElseThrow().id()).isEqualTo(run.id());
    }

    /** As positions arrive the day is looked at again, and only then; what was replaced goes. */
    @Test
    void positionsThatArriveTurnTheStreetAndNothingElseDoes() {
        jdbc.sql("select ensure_track_partition('2026-06-27')")
                .query(String.class)
                .single();
        long alley = SweptDay.roadId(jdbc, "ALLEY");
        SweptDay.sweepAlley(jdbc, 0, 60);
        live.refreshLateDays();
        Run morning = Runs.ended(runs, newest());
        live.refreshLateDays();
        assertThat(newest().id()).as("nothing has arrived").isEqualTo(morning.id());
        SweptDay.sweepAlley(jdbc, 61, 120);
        live.refreshLateDays();
        Run noon = Runs.ended(runs, newest());
        assertThat(metres(noon.id(), alley, "swept"))
                .isGreaterThan(1.8 * metres(morning.id(), alley, "swept"))
                .isGreaterThan(600);
        runs.removeSuperseded("coverage", LiveCoverage.USERNAME, Instant.now());
        assertThat(runs.list("coverage", 100))
                .extracting(Run::id)
                .contains(noon.id())
                .doesNotContain(morning.id());
    }

    private Run newest() {
        return runs.list("coverage", 1).get(0);
    }

    /** Alleys: one pass a day by the rule of 2021, and the county has only the swept third of one branch road. */
    @Test
    void everyGradeIsHeldAgainstTheRuleInForce() {
        Run run = day();
        assertThat(run.card()).isNotNull();
        JsonNode grades = run.card().at("/result/grades");
        JsonNode alleys = grades.get(0);
        assertThat(alleys.at("/grade").stringValue()).isEqualTo("alley");
        assertThat(alleys.at("/requiredPasses").doubleValue()).isEqualTo(1);
        assertThat(alleys.at("/compliance").doubleValue()).isLessThan(0.05);
        assertThat(alleys.at("/sweepRule/effectiveFrom").stringValue()).isEqualTo("2021-01-01");
        assertThat(alleys.at("/sweepRule/verified").booleanValue()).isFalse();
        double least = run.card().at("/result/complianceLeast").doubleValue();
        double known = run.card().at("/result/compliance").doubleValue();
        double most = run.card().at("/result/complianceMost").doubleValue();
        assertThat(least).isPositive().isLessThan(known);
        assertThat(known).isLessThan(most);
        assertThat(run.card().at("/result/coverageMost").doubleValue())
                .isGreaterThan(run.card().at("/result/coverage").doubleValue());
    }

    /** A newer rule counts from its day on, and a run over the same data is a new one. */
    @Test
    void aNewRuleChangesWhatIsRequired() {
        Run before = day();
        jdbc.sql("insert into rule (code, place_kind, metric, operator, value, unit, source, effective_from)"
                        + " values ('sweeps', 'alley', 'passes_per_day', '>=', 4, '1/d', '县作业标准', '2026-06-01')")
                .update();
        Run after = day();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.card()).isNotNull();
        assertThat(after.card().at("/result/grades/0/requiredPasses").doubleValue())
                .isEqualTo(4);
        jdbc.sql("delete from rule where source = '县作业标准'").update();
        jdbc.sql("delete from analysis_run where id = :id")
                .param("id", after.id())
                .update();
    }

    /** What is covered and the gaps make up an area, but for seams. */
    @Test
    void gapsOfAreasArePlacesToGoTo() throws Exception {
        jdbc.sql("insert into area (kind, source_id, name, geom) values ('market', 'M1', '东市场',"
                        + " st_multi(st_makeenvelope(113.594, 27.1998, 113.596, 27.2004, 4490)))")
                .update();
        Run run = day();
        CoverageTarget area = service.listTargetsOf(run.id(), "area").stream()
                .filter(target -> target.name().equals("东市场"))
                .findFirst()
                .orElseThrow();
        assertThat(area.areaCoverage()).isBetween(0.04, 0.06);
        List<ListedGap> gaps = service.listGaps(run.id(), area.id(), 100);
        assertThat(gaps).isNotEmpty().first().extracting(ListedGap::gap).isEqualTo(1);
        assertThat(gaps.stream().mapToDouble(ListedGap::areaM2).sum())
                .isCloseTo(area.areaM2() * (1 - area.areaCoverage()), within(0.01 * area.areaM2()));
        http.perform(get("/api/v1/runs/" + run.id() + "/gaps").param("limit", "3"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.gaps[0].shape.type").value("Polygon"));
        http.perform(get("/api/v1/runs/" + run.id() + "/gaps").param("limit", "0"))
                .andExpect(status().isBadRequest());
        jdbc.sql("delete from area where source_id = 'M1'").update();
        jdbc.sql("delete from analysis_run where id = :id")
                .param("id", run.id())
                .update();
    }

    @Test
    void aDayIsKeptForGood() {
        day();
        assertThat(jdbc.sql("select count(*) from coverage_daily where day = '2026-06-28' and missed_m > 0")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void overHttpMissedStretchesComeFirstAndTilesAreDrawn() throws Exception {
        Run run = day();
        http.perform(get("/api/v1/runs/" + run.id() + "/stretches").param("limit", "5"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.stretches.length()").value(5))
                .andExpect(jsonPath("$.stretches[0].state").value("missed"));
        http.perform(get("/api/v1/runs/" + run.id() + "/zones").param("sort", "missed"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.zones.length()").value(4));
        http.perform(get("/api/v1/runs/" + run.id() + "/zones").param("sort", "size"))
                .andExpect(status().isBadRequest());
        http.perform(get("/api/v1/runs/" + run.id() + "/stretches").param("state", "clean"))
                .andExpect(status().isBadRequest());
        byte[] tile = http.perform(get("/tiles/coverage/" + run.id() + "/15/26723/13809.mvt")
                        .principal(() -> "planner"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(tile.length).isBetween(300, 100_000);
        http.perform(get("/tiles/coverage/" + UUID.randomUUID() + "/15/26723/13809.mvt")
                        .principal(() -> "planner"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aBlockedStretchIsAJustifiedMissOfThatDayOnly() {
        long alley = SweptDay.roadId(jdbc, "ALLEY");
        block(alley, "2026-06-27 05:00:00+08");
        Run before = day();
        assertThat(metres(before.id(), alley, "justified")).as("another day").isZero();
        block(alley, "2026-06-28 05:00:00+08");
        Run run = day();
        assertThat(metres(run.id(), alley, "justified")).isCloseTo(300, within(0.5));
        assertThat(metres(run.id(), alley, "missed")).isCloseTo(353, within(5.0));
        jdbc.sql("delete from blocked_report").update();
        jdbc.sql("delete from analysis_run where id in (:ids)")
                .param("ids", List.of(before.id(), run.id()))
                .update();
    }

    private void block(long road, String from) {
        jdbc.sql("insert into blocked_report (road_id, from_m, to_m, reason, at, valid_from, valid_until,"
                        + " reported_by, geom) select id, 100, 400, 'roadworks', cast(:from as timestamptz),"
                        + " cast(:from as timestamptz), cast(:from as timestamptz) + interval '8 hours', 'crew', geom"
                        + " from road where id = :road")
                .param("from", from)
                .param("road", road)
                .update();
    }

    @Test
    void aWindowWithoutTracksIsAProblem() {
        Run run = Runs.toEnd(runs, "coverage", "{\"from\": \"2026-06-01\", \"to\": \"2026-06-01\"}");
        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.problem()).isNotNull();
        assertThat(run.problem().at("/code").stringValue()).isEqualTo("no-tracks");
    }

    @Test
    void parametersThatDoNotFitAreNamed() {
        refuse("targets", "{\"targets\": [\"area:moon\"]}");
        refuse("from", "{\"from\": \"2026-06-29\", \"to\": \"2026-06-28\"}");
        refuse("to", "{\"to\": \"tonight\"}");
        refuse("method", "{\"method\": \"magic\"}");
    }

    private void refuse(String parameter, String parameters) {
        assertThatThrownBy(() -> Runs.toEnd(runs, "coverage", parameters))
                .isInstanceOfSatisfying(BadRequestException.class, e -> assertThat(e.parameter())
                        .isEqualTo(parameter));
    }

    private double metres(UUID run, long road, String state) {
        return jdbc.sql("select coalesce(sum(to_m - from_m), 0) from coverage_stretch where run_id = :run"
                        + " and road_id = :road and (cast(:state as text) is null or state = :state)")
                .param("run", run)
                .param("road", road)
                .param("state", state)
                .query(Double.class)
                .single();
    }
}
