package org.jingtu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.jingtu.JingtuApplication;
import org.jingtu.platform.run.Run;
import org.jingtu.platform.run.RunService;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is planted in the demo county shows in clusters, circles, patterns, counts and ways of vehicles, too. */
@SpringBootTest(classes = JingtuApplication.class)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class PlantedPatternsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private DemoLoader loader;

    @Autowired
    private RunService runs;

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

    /** P1 and P2 are patches of high cells among high ones by effort; P9 is none. */
    @ParameterizedTest
    @CsvSource({"P1_NIGHT_MARKET, 0.5, 1", "P2_NORTH_POND, 0.5, 1", "P9_GOVERNMENT_CENTRE, 0, 0.1"})
    void patchesAreToldFromTheirSurroundings(Planted place, double least, double most) {
        assertThat(classShare(quarter("outliers"), place, "hh")).isBetween(least, most);
    }

    /** Most of what was found at P1 lies in one of the largest clusters. */
    @Test
    void thePlantedPileIsALargeCluster() {
        Run run = quarter("clusters");
        Double share = jdbc.sql("select max(ST_Area(ST_Intersection(geom, place)) / ST_Area(place)) "
                        + "from result_feature, ST_GeomFromText(:outline, 4490) place "
                        + "where run_id = :run and properties ->> 'size' = 'large'")
                .param("outline", outline(Planted.P1_NIGHT_MARKET))
                .param("run", run.id())
                .query(Double.class)
                .single();
        assertThat(share).as(card(run)).isGreaterThanOrEqualTo(0.5);
    }

    /** P1 and P2 lie within circles that are found by effort; P9 lies in none. */
    @ParameterizedTest
    @CsvSource({"P1_NIGHT_MARKET, 0.5, 1", "P2_NORTH_POND, 0.5, 1", "P9_GOVERNMENT_CENTRE, 0, 0.1"})
    void circlesOfTheScanHoldThePlantedPlaces(Planted place, double least, double most) {
        Run run = quarter("scan");
        Double share = jdbc.sql("select coalesce(ST_Area(ST_Intersection(ST_Union(geom), place)) / ST_Area(place), 0) "
                        + "from result_feature, ST_GeomFromText(:outline, 4490) place where run_id = :run "
                        + "group by place")
                .param("outline", outline(place))
                .param("run", run.id())
                .query(Double.class)
                .single();
        assertThat(share).as(card(run)).isBetween(least, most);
    }

    /** Planted places make cells like their neighbours, and issues nearer to each other than chance. */
    @Test
    void thePatternOfTheCountyIsClustered() {
        JsonNode moran = JSON.readTree(card(quarter("autocorrelation"))).at("/result/moran");
        assertThat(moran.path("z").asDouble()).as(moran.toString()).isGreaterThan(5);
        JsonNode ripley = JSON.readTree(card(quarter("ripley"))).path("result");
        assertThat(ripley.path("envelopeP").asDouble()).as(ripley.toString()).isLessThanOrEqualTo(0.05);
        assertThat(ripley.path("clarkEvans").asDouble()).isLessThan(1);
        JsonNode knox = JSON.readTree(card(quarter("knox"))).path("result");
        assertThat(knox.path("closePairs").asLong())
                .as(knox.toString())
                .isPositive()
                .isLessThan(knox.path("closeInSpace").asLong());
    }

    /** Every issue of the quarter is counted in the communities that hold it, as PostGIS counts. */
    @Test
    void countsByAreaAreThoseOfTheDatabase() {
        Run run = Runs.done(
                runs, "zonal", "{\"from\": \"2026-03-30\", \"to\": \"2026-06-28\", \"kinds\": [\"community\"]}");
        Integer different = jdbc.sql("select count(*) from result_feature f join area a "
                        + "on a.id = (f.properties ->> 'area')::bigint where f.run_id = :run "
                        + "and (f.properties ->> 'count')::bigint <> (select count(*) from issue i "
                        + "where i.reported_at >= '2026-03-30 00:00+08' and i.reported_at < '2026-06-29 00:00+08' "
                        + "and ST_Contains(a.geom, i.geom))")
                .param("run", run.id())
                .query(Integer.class)
                .single();
        assertThat(different).as(card(run)).isZero();
        assertThat(JSON.readTree(card(run)).at("/result/counted").asLong()).isPositive();
    }

    /** The roads of a sweeper's day, in their order, make up the metres of its card. */
    @Test
    void aSweepersDayIsMatchedToItsRoads() {
        String code = jdbc.sql("select v.code from vehicle v join vehicle_kind k on k.code = v.kind "
                        + "where not k.personal and k.swath_m > 0 order by v.id limit 1")
                .query(String.class)
                .single();
        Run run = Runs.done(
                runs, "match", "{\"vehicle\": \"" + code + "\", \"from\": \"2026-06-22\", \"to\": \"2026-06-22\"}");
        Double metres = jdbc.sql("select sum(ST_Length(geom::geography)) from result_feature where run_id = :run")
                .param("run", run.id())
                .query(Double.class)
                .single();
        double told = JSON.readTree(card(run)).at("/result/matchedMetres").asDouble();
        assertThat(told).as(card(run)).isGreaterThan(1000);
        assertThat(metres).isCloseTo(told, Percentage.withPercentage(0.2));
    }

    private Run quarter(String process) {
        return Runs.done(runs, process, "{\"from\": \"2026-03-30\", \"to\": \"2026-06-28\"}");
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

    private static String outline(Planted place) {
        return new DemoGeometry(new CountyPlane()).polygon(place.outline()).toText();
    }
}
