package org.jingtu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jingtu.JingtuApplication;
import org.jingtu.cleaning.UnownedLand;
import org.jingtu.cleaning.ZoneOwnership;
import org.jingtu.effect.RectificationService;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
import org.jingtu.summary.Summary;
import org.jingtu.summary.SummaryService;
import org.jingtu.support.Runs;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The service, given the demo county as files, finds what is planted there and nothing else. */
@SpringBootTest(classes = JingtuApplication.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class PlantedTruthIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private DemoLoader loader;

    @Autowired
    private RunService runs;

    @Autowired
    private RectificationService measures;

    @Autowired
    private SummaryService summaries;

    @Autowired
    private ZoneOwnership ownership;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void load() {
        if (jdbc.sql("select count(*) from county where pinned_date is not null")
                        .query(Integer.class)
                        .single()
                == 0) {
            loader.load(DemoCounty.standard());
        }
    }

    @ParameterizedTest(name = "{0} at {1} days, {2}")
    @CsvSource({
        "P1_NIGHT_MARKET, 28, effort, 0.7",
        "P1_NIGHT_MARKET, 91, effort, 0.9",
        "P2_NORTH_POND, 28, effort, 0.7",
        "P2_NORTH_POND, 91, effort, 0.9",
        "P3_BUS_STATION, 91, effort, 0.9",
    })
    void plantedPlacesAreHot(Planted place, int days, String indicator, double share) {
        assertThat(hotShare(hotspots(days, indicator), place)).isGreaterThanOrEqualTo(share);
    }

    @Test
    void thePlacePatrolledThreeTimesIsNotHotByEffort() {
        assertThat(hotShare(hotspots(91, "effort"), Planted.P9_GOVERNMENT_CENTRE))
                .isLessThanOrEqualTo(0.1);
    }

    /** P1 is swept three times a day and hot all the same; P2 is hot because it is not swept. */
    @ParameterizedTest
    @CsvSource({"P1_NIGHT_MARKET, hot_swept", "P2_NORTH_POND, hot_unswept"})
    void hotPlacesAreToldApartByTheirCleaning(Planted place, String state) {
        Run hot = hotspots(28, "effort");
        Run swept = Runs.done(
                runs, "coverage", "{\"from\": \"2026-06-22\", \"to\": \"2026-06-28\", \"targets\": [\"zone\"]}");
        Run contrast = Runs.done(
                runs, "contrast", "{\"hotspots\": \"" + hot.id() + "\", \"coverage\": \"" + swept.id() + "\"}");
        Double share = jdbc.sql("select avg((properties ->> 'state' = :state)::int)::float8 from result_feature "
                        + "where run_id = :run and (properties ->> 'hot')::boolean "
                        + "and ST_Contains(ST_GeomFromText(:outline, 4490), ST_Centroid(geom))")
                .param("state", state)
                .param("run", contrast.id())
                .param("outline", outline(place))
                .query(Double.class)
                .single();
        assertThat(share).as(card(contrast)).isGreaterThanOrEqualTo(0.6);
    }

    /** P3: a week does not show such a place, and the page says so. */
    @Test
    void aWeekIsTooLittleAndSaysSo() {
        String card = card(hotspots(7, "effort"));
        assertThat(JSON.readTree(card).at("/result/lowPower").asBoolean())
                .as(card)
                .isTrue();
        assertThat(JSON.readTree(card(hotspots(91, "effort")))
                        .at("/result/lowPower")
                        .asBoolean())
                .isFalse();
    }

    /** P4 got worse in the last ten weeks: by steps of four weeks it is new, or unbroken since then. */
    @Test
    void whatGotWorseIsNew() {
        assertThat(classShare(
                        emerging(364, 28),
                        Planted.P4_DIKE_ROAD,
                        "new_hot_spot,consecutive_hot_spot,intensifying_hot_spot"))
                .isGreaterThanOrEqualTo(0.6);
    }

    /** P9 is patrolled three times as often with nothing wrong: by effort it does not stay hot. */
    @Test
    void thePlacePatrolledThreeTimesDoesNotStayHot() {
        assertThat(classShare(
                        emerging(364, 28),
                        Planted.P9_GOVERNMENT_CENTRE,
                        "persistent_hot_spot,intensifying_hot_spot,diminishing_hot_spot,consecutive_hot_spot,"
                                + "sporadic_hot_spot,new_hot_spot"))
                .isLessThanOrEqualTo(0.05);
    }

    /** P11: leaves, festival, market days and a campaign are everywhere, so they make no place new. */
    @ParameterizedTest
    @CsvSource({"112, 7", "182, 7", "364, 7", "364, 28"})
    void seasonsAndCampaignsMakeNoPlaceNew(int days, int stepDays) {
        Double falseNews = jdbc.sql("select avg((properties ->> 'class' in ('new_hot_spot', 'intensifying_hot_spot'))"
                        + "::int)::float8 from result_feature where run_id = :run "
                        + "and not ST_DWithin(geom::geography, ST_GeomFromText(:one, 4490)::geography, 160) "
                        + "and not ST_Intersects(geom, ST_GeomFromText(:two, 4490))")
                .param("run", emerging(days, stepDays).id())
                .param("one", outline(Planted.P4_DIKE_ROAD))
                .param("two", outline(Planted.P8_RING))
                .query(Double.class)
                .single();
        assertThat(falseNews).isLessThanOrEqualTo(0.005);
    }

    /** P8: half as many inside, more around it. */
    @Test
    void displacementIsFlagged() {
        String market = jdbc.sql("select id::text from area where name = '滨河市场'")
                .query(String.class)
                .single();
        Run run = Runs.done(
                runs, "effect", "{\"area\": \"" + market + "\", \"change\": \"2026-03-09\", \"beforeDays\": 252}");
        assertThat(JSON.readTree(card(run)).at("/result/verdict").asString())
                .as(card(run))
                .isEqualTo("displaced");
    }

    /** P6 is significant, P7 is not, P8 has moved next door: in the figures that leaders see. */
    @Test
    void effectsOfMeasuresComeWithTheSummary() {
        Map<String, String> expected = Map.of("东市场", "improved", "南门市场", "no_clear_change", "滨河市场", "displaced");
        expected.keySet().forEach(name -> measures.note(market(name), LocalDate.of(2026, 3, 9), "", "test"));
        measures.list()
                .forEach(measure -> Runs.done(
                        runs,
                        "effect",
                        "{\"area\": \"" + measure.areaId()
                                + "\", \"change\": \"2026-03-09\", \"days\": 112, \"beforeDays\": 252}"));
        Summary summary = summaries.get(91, "market", null, null);
        assertThat(summary.effects().stream().collect(Collectors.toMap(Summary.Effect::area, Summary.Effect::verdict)))
                .isEqualTo(expected);
        assertThat(summary.effects())
                .allSatisfy(effect -> assertThat(effect.run()).isNotNull());
    }

    /** P13: of all departments one closes on time and has to come back. */
    @Test
    void theHastyDepartmentIsFlagged() {
        assertThat(summaries.get(28, "community", null, null).departments().stream()
                        .filter(Summary.DepartmentFigures::hasty)
                        .map(Summary.DepartmentFigures::name))
                .containsExactly("住房和城乡建设局");
    }

    private long market(String name) {
        return jdbc.sql("select id from area where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    @Test
    void theUnpatrolledStripIsNoDataNotCold() {
        UUID run = hotspots(28, "effort").id();
        Double noData = jdbc.sql("select avg(no_data::int)::float8 from hotspot_cell where run_id = :run and "
                        + "ST_Contains(ST_GeomFromText(:outline, 4490), geom)")
                .param("run", run)
                .param("outline", outline(Planted.P10_UNPATROLLED))
                .query(Double.class)
                .single();
        assertThat(noData).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void theAlleyThatNobodySweepsIsNotSweptByTheStreetBesideIt() {
        UUID run = Runs.done(runs, "coverage", "{\"from\": \"2026-06-28\", \"to\": \"2026-06-28\"}")
                .id();
        assertThat(sweptShare(run, DemoRoads.RAILWAY_ALLEY)).isLessThanOrEqualTo(0.05);
        String street = jdbc.sql("select source_id from road where name = '铁路街'")
                .query(String.class)
                .single();
        Double sweptElsewhere = jdbc.sql("select sum(to_m - from_m) filter (where state in ('swept', 'repeated')) / "
                        + "sum(to_m - from_m) from coverage_stretch where run_id = :run")
                .param("run", run)
                .query(Double.class)
                .single();
        assertThat(street).startsWith("secondary-");
        assertThat(sweptElsewhere).isGreaterThan(0.8);
    }

    /** P2: two passes a day are planned in the urban village, and hardly one in two days is made; elsewhere nearly all. */
    @Test
    void theUrbanVillageIsUnswept() {
        UUID run = Runs.done(runs, "coverage", "{\"from\": \"2026-06-22\", \"to\": \"2026-06-28\"}")
                .id();
        String done = "select sum(done_pass_m) / sum(required_pass_m) from coverage_area where run_id = :run and ";
        Double village = jdbc.sql(
                        done + "target = 'area' and target_id = (select id from area where kind = 'urban_village'"
                                + " and ST_Contains(geom, ST_Centroid(ST_GeomFromText(:outline, 4490))))")
                .param("run", run)
                .param("outline", outline(Planted.P2_NORTH_POND))
                .query(Double.class)
                .single();
        Double county = jdbc.sql(done + "target = 'zone'")
                .param("run", run)
                .query(Double.class)
                .single();
        assertThat(village).isLessThan(0.5);
        assertThat(county).isGreaterThan(0.75);
    }

    /** P5 once more: of all that was not swept for a week, the alley is the worst. */
    @Test
    void theAlleyThatNobodySweepsIsTheWorstDeadCorner() {
        Run run = Runs.done(
                runs, "coverage", "{\"from\": \"2026-06-22\", \"to\": \"2026-06-28\", \"targets\": [\"zone\"]}");
        String worst = jdbc.sql("select r.source_id || ' ' || d.cleaned from dead_corner d "
                        + "join road r on r.id = d.road_id where d.run_id = :run and d.rank = 1")
                .param("run", run.id())
                .query(String.class)
                .single();
        assertThat(worst).isEqualTo(DemoRoads.RAILWAY_ALLEY + " false");
    }

    /** P14. */
    @Test
    void landOfTwoZonesAndOfNoneIsListed() {
        assertThat(ownership.listOverlaps()).singleElement().satisfies(overlap -> assertThat(overlap.zones())
                .hasSize(2));
        assertThat(ownership.listUnowned()).first().satisfies(land -> assertThat(land.areaM2())
                .isBetween(350_000.0, 420_000.0));
        assertThat(ownership.listUnowned().stream()
                        .skip(1)
                        .mapToDouble(UnownedLand::areaM2)
                        .sum())
                .isLessThan(20_000);
    }

    @Test
    void theIdleDriverCoversNothing() {
        jdbc.sql("delete from track_point where at >= '2026-06-20 00:00+08' and at < '2026-06-21 00:00+08' "
                        + "and vehicle_id <> (select id from vehicle where code = :code)")
                .param("code", CleaningDays.IDLE_DRIVER)
                .update();
        Run run = Runs.done(runs, "coverage", "{\"from\": \"2026-06-20\", \"to\": \"2026-06-20\"}");
        Double covered = jdbc.sql("select sum(covered_m2) + sum(swept_m) from coverage_area where run_id = :run")
                .param("run", run.id())
                .query(Double.class)
                .single();
        assertThat(covered).isZero();
        assertThat(jdbc.sql(
                                "select count(*) from track_point where at >= '2026-06-20 00:00+08' and at < '2026-06-21 00:00+08'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1000);
    }

    @Test
    void theLedgersRefusalsAreReported() {
        assertThat(jdbc.sql("select refused_count from import_batch where kind = 'issues'")
                        .query(Integer.class)
                        .single())
                .isBetween(180, 280);
        assertThat(jdbc.sql("select duplicate_count from import_batch where kind = 'issues'")
                        .query(Integer.class)
                        .single())
                .isBetween(800, 1000);
    }

    private Run hotspots(int days, String indicator) {
        String from = DemoCalendar.LAST_DAY.minusDays(days - 1L).toString();
        String parameters = String.format(
                Locale.ROOT,
                "{\"from\": \"%s\", \"to\": \"%s\", \"indicator\": \"%s\"}",
                from,
                DemoCalendar.LAST_DAY,
                indicator);
        return Runs.done(runs, "hotspots", parameters);
    }

    private Run emerging(int days, int stepDays) {
        String parameters = String.format(
                Locale.ROOT,
                "{\"from\": \"%s\", \"to\": \"%s\", \"stepDays\": %d}",
                DemoCalendar.LAST_DAY.minusDays(days - 1L),
                DemoCalendar.LAST_DAY,
                stepDays);
        return Runs.done(runs, "emerging", parameters);
    }

    private double classShare(Run run, Planted place, String classes) {
        return jdbc.sql("select avg((properties ->> 'class' = any (string_to_array(:classes, ',')))::int)::float8 "
                        + "from result_feature where run_id = :run "
                        + "and ST_Contains(ST_GeomFromText(:outline, 4490), ST_Centroid(geom))")
                .param("classes", classes)
                .param("run", run.id())
                .param("outline", outline(place))
                .query(Double.class)
                .single();
    }

    private String card(Run run) {
        return String.valueOf(jdbc.sql("select card::text from analysis_run where id = :run")
                .param("run", run.id())
                .query(String.class)
                .single());
    }

    /** Share of the place's cells that are hot at 95 % or more. */
    private double hotShare(Run run, Planted place) {
        return jdbc.sql("select avg((class >= 2)::int)::float8 from hotspot_cell where run_id = :run "
                        + "and ST_Contains(ST_GeomFromText(:outline, 4490), ST_Centroid(geom)) and not no_data")
                .param("run", run.id())
                .param("outline", outline(place))
                .query(Double.class)
                .single();
    }

    private double sweptShare(UUID run, String road) {
        return jdbc.sql("select coalesce(sum(to_m - from_m) filter (where s.state in ('swept', 'repeated')), 0) / "
                        + "sum(to_m - from_m) from coverage_stretch s join road r on r.id = s.road_id "
                        + "where s.run_id = :run and r.source_id = :road")
                .param("run", run)
                .param("road", road)
                .query(Double.class)
                .single();
    }

    private static String outline(Planted place) {
        return new DemoGeometry(new CountyPlane()).polygon(place.outline()).toText();
    }
}
