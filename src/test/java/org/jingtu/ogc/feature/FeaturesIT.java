package org.jingtu.ogc.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jingtu.geo.MetricCrs;
import org.jingtu.support.PlainCounty;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeaturesIT {
    private static final String ISSUES = "/ogc/collections/issues/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeAll
    void fill() throws Exception {
        PlainCounty.fill(jdbc);
        jdbc.sql("insert into zone (source_id, name, geom) select 'Z' || source_id, name, geom from area")
                .update();
        for (String role : List.of("planner", "leader", "crew", "placed")) {
            account(role, "placed".equals(role) ? "planner" : role);
        }
        jdbc.sql("insert into zone_member (user_id, zone_id) select u.id, z.id from app_user u, zone z"
                        + " where u.username = 'f-crew' and z.source_id = 'ZC0'")
                .update();
        jdbc.sql("insert into user_area (user_id, area_kind, area_source_id)"
                        + " select id, 'community', 'C1' from app_user where username = 'f-placed'")
                .update();
    }

    private void account(String name, String role) throws Exception {
        int id = jdbc.sql("insert into app_user (username, display_name, password_hash, role)"
                        + " values ('f-' || :name, :name, 'x', :role) returning id")
                .param("name", name)
                .param("role", role)
                .query(Integer.class)
                .single();
        jdbc.sql("insert into api_token (user_id, name, token_sha256) values (:id, 'test', :hash)")
                .param("id", id)
                .param("hash", MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    @Test
    void pagesStayStableWhileIssuesComeAndGo() throws Exception {
        Set<Long> before =
                new HashSet<>(jdbc.sql("select id from issue").query(Long.class).list());
        List<Long> seen = new ArrayList<>();
        String next = ISSUES + "?limit=150";
        long gone = -1;
        while (next != null) {
            JsonNode page = page(next);
            page.path("features").forEach(feature -> seen.add(feature.path("id").asLong()));
            assertThat(page.path("numberReturned").asInt())
                    .isEqualTo(page.path("features").size());
            if (gone < 0) {
                gone = seen.get(10);
                jdbc.sql("delete from issue where id = :id").param("id", gone).update();
            }
            jdbc.sql(
                            "insert into issue (source_id, category, source, status, reported_at, geom)"
                                    + " select 'N' || :n, category, source, status, reported_at, geom from issue where source_id = 'I5'")
                    .param("n", seen.size())
                    .update();
            next = link(page, "next");
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        jdbc.sql("delete from issue where source_id like 'N%'").update();
    }

    @Test
    void everySystemHasItsOwnAxes() throws Exception {
        JsonNode place = page(ISSUES + "?limit=1").path("features").get(0);
        double lon = place.path("geometry").path("coordinates").get(0).asDouble();
        double lat = place.path("geometry").path("coordinates").get(1).asDouble();
        double[] easting = {lon};
        double[] northing = {lat};
        MetricCrs.at(113.6, 27.2).toMetres(easting, northing);
        double mercatorY = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) * 6_378_137;
        String id = place.path("id").asString();
        assertPlace(id, "4326", lat, lon, 1e-8);
        assertPlace(id, "4490", lat, lon, 1e-8);
        assertPlace(id, "4547", northing[0], easting[0], 1e-3);
        assertPlace(id, "3857", Math.toRadians(lon) * 6_378_137, mercatorY, 1e-3);
        int inBox = matched("bbox", "113.6,27.2,113.605,27.205");
        assertThat(inBox).isBetween(1, 800);
        assertThat(matched("bbox", "27.2,113.6,27.205,113.605", "bbox-crs", EPSG + "4490"))
                .isEqualTo(inBox);
        assertThat(matched(
                        "filter", "S_INTERSECTS(geom, BBOX(27.2,113.6,27.205,113.605))", "filter-crs", EPSG + "4326"))
                .isEqualTo(inBox);
        assertThat(matched("bbox", "113.6,27.2,113.605,27.205", "bbox-crs", EPSG + "4490"))
                .isZero();
    }

    private void assertPlace(String id, String epsg, double first, double second, double tolerance) throws Exception {
        MockHttpServletResponse answer = ask(ISSUES + "/" + id + "?crs=" + EPSG + epsg, "planner");
        assertThat(answer.getHeader("Content-Crs")).isEqualTo("<" + EPSG + epsg + ">");
        JsonNode place =
                json.readTree(answer.getContentAsString()).path("geometry").path("coordinates");
        assertThat(place.get(0).asDouble()).as(epsg).isCloseTo(first, within(tolerance));
        assertThat(place.get(1).asDouble()).as(epsg).isCloseTo(second, within(tolerance));
    }

    @Test
    void filtersFindWhatALoopFinds() throws Exception {
        assertSame("category = 'littering'", f -> text(f, "category").equals("littering"));
        assertSame(
                "NOT (status = 'closed' OR source LIKE 'pub%')",
                f -> !text(f, "status").equals("closed") && !text(f, "source").startsWith("pub"));
        assertSame("CASEI(category) IN (CASEI('LITTERING'), 'none')", f -> text(f, "category")
                .equals("littering"));
        assertSame(
                "source_id BETWEEN 'I2' AND 'I5'",
                f -> text(f, "source_id").compareTo("I2") >= 0
                        && text(f, "source_id").compareTo("I5") <= 0);
        assertSame(
                "closed_at IS NULL", f -> f.path("properties").path("closed_at").isNull());
        OffsetDateTime tenth = OffsetDateTime.parse("2026-06-10T02:00:00Z");
        assertSame("reported_at > TIMESTAMP('2026-06-10T02:00:00Z')", f -> at(f).isAfter(tenth));
        assertSame("reported_at = DATE('2026-06-10')", f -> at(f).isEqual(tenth));
        assertSame(
                "T_DURING(reported_at, INTERVAL('2026-06-05T00:00:00Z', '2026-06-10T02:00:00Z'))",
                f -> at(f).isBefore(tenth) && at(f).isAfter(OffsetDateTime.parse("2026-06-05T00:00:00Z")));
        assertSame("closed_at < deadline AND rework_count + 1 = 1", f -> text(f, "status")
                .equals("closed"));
        assertSame(
                "S_WITHIN(geom, POLYGON((113.6 27.2, 113.61 27.2, 113.61 27.21, 113.6 27.2)))",
                f -> lat(f) > 27.2 && lon(f) < 113.61 && lat(f) - 27.2 < lon(f) - 113.6);
        assertSame("S_DISJOINT(geom, BBOX(113.6, 27.2, 113.7, 27.3))", f -> lon(f) < 113.6 || lat(f) < 27.2);
    }

    private void assertSame(String filter, Predicate<JsonNode> condition) throws Exception {
        Set<Long> expected = new HashSet<>();
        int all = 0;
        for (JsonNode feature : page(ISSUES + "?limit=10000").path("features")) {
            all++;
            if (condition.test(feature)) {
                expected.add(feature.path("id").asLong());
            }
        }
        assertThat(expected.size()).as(filter).isBetween(1, all - 1);
        Set<Long> found = new HashSet<>();
        JsonNode page = json.readTree(
                ask(url(ISSUES, "limit", "10000", "filter", filter), "planner").getContentAsString());
        page.path("features").forEach(feature -> found.add(feature.path("id").asLong()));
        assertThat(found).as(filter).isEqualTo(expected);
        assertThat(page.path("numberMatched").asInt()).isEqualTo(expected.size());
    }

    @Test
    void boxTimeAndPropertiesJoin() throws Exception {
        int day = matched("datetime", "2026-06-10");
        assertThat(day).isPositive().isEqualTo(matched("filter", "reported_at = DATE('2026-06-10')"));
        assertThat(matched("datetime", "2026-06-10T02:00:00Z")).isEqualTo(day);
        assertThat(matched("datetime", "../2026-06-09") + day + matched("datetime", "2026-06-11/.."))
                .isEqualTo(matched("limit", "1"));
        assertThat(matched("datetime", "2026-06-10", "category", "littering")
                        + matched("datetime", "2026-06-10", "category", "exposed_rubbish"))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "/ogc/collections/areas, planner, 200",
        "/ogc/collections/areas/, leader, 200",
        "/ogc/collections/areas, crew, 404",
        "/ogc/collections/facilities/items, crew, 404",
        "/ogc/collections/hotspots/items, crew, 404",
        "/ogc/collections/hotspots/items, leader, 200",
        "/ogc/collections/hotspots, placed, 404",
        "/ogc/collections/coverage-stretches/items/, crew, 200",
        "/ogc/collections/vehicles, leader, 404",
        "/ogc/collections/vehicles/items, planner, 200",
        "/ogc/collections/nothing/queryables, planner, 404",
        "/ogc/collections/issues/items/1e3, planner, 404",
        "/ogc/collections/issues/items/999999, planner, 404",
        "/ogc/api, placed, 200",
        "/ogc/, crew, 200",
    })
    void eachSeesWhatIsTheirs(String url, String who, int status) throws Exception {
        assertThat(ask(url, who).getStatus()).isEqualTo(status);
    }

    @Test
    void crewsSeeTheirZonesAndPlacesTheirPart() throws Exception {
        assertThat(http.perform(get(ISSUES)).andReturn().getResponse().getStatus())
                .isEqualTo(401);
        JsonNode crew = json.readTree(ask(ISSUES + "?limit=10000", "crew").getContentAsString());
        JsonNode placed = json.readTree(ask(ISSUES + "?limit=10000", "placed").getContentAsString());
        assertThat(crew.path("features")).isNotEmpty().allMatch(f -> lon(f) <= 113.6);
        assertThat(placed.path("features")).isNotEmpty().allMatch(f -> lon(f) >= 113.6);
        assertThat(crew.path("numberMatched").asInt()
                        + placed.path("numberMatched").asInt())
                .isEqualTo(matched("limit", "1"));
        String foreign = placed.path("features").get(0).path("id").asString();
        assertThat(ask(ISSUES + "/" + foreign, "crew").getStatus()).isEqualTo(404);
        assertThat(json.readTree(ask("/ogc/collections/zones/items", "crew").getContentAsString())
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(1);
        JsonNode extent = json.readTree(ask("/ogc/collections/issues", "crew").getContentAsString());
        assertThat(extent.path("extent")
                        .path("spatial")
                        .path("bbox")
                        .get(0)
                        .get(2)
                        .asDouble())
                .isLessThanOrEqualTo(113.6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "limit=0",
                "limit=-1",
                "limit=ten",
                "limit=1&limit=2",
                "bbox=1,2,3",
                "bbox=1,2,3,x",
                "bbox=1,2,3,NaN",
                "bbox=3,2,1,1",
                "bbox-crs=EPSG:4326",
                "crs=http://www.opengis.net/def/crs/EPSG/0/2154",
                "datetime=yesterday",
                "datetime=..",
                "datetime=2026-06-02/2026-06-01",
                "datetime=%2B999999999-01-01T00:00:00Z",
                "cursor=abc",
                "cursor=!",
                "filter=",
                "filter=colour%3D'red'",
                "filter-lang=sql",
                "filter-lang=cql2-json&filter=x",
                "rework_count=many",
                "rework_count=1e999999999",
                "reported_at=soon",
                "category=%00",
                "run=1",
                "f=xml"
            })
    void malformedRequestsAreToldWhatIsWrong(String query) throws Exception {
        MockHttpServletResponse answer = http.perform(
                        get(URI.create(ISSUES + "?" + query)).header("Authorization", "Bearer planner"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(json.readTree(answer.getContentAsString()).path("parameter").asString())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/ogc", "/ogc/api", "/ogc/collections/areas/items/1", "/api/v1/issues", "/tiles/base/3/1/1.mvt"})
    void namesOfParametersThatNobodyCanTypeAreRefused(String url) throws Exception {
        MockHttpServletResponse answer = ask(url + "?V%C2%8F=1", "planner");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("bad-request");
    }

    @Test
    void formsAreNegotiatedAndUnchangedFeaturesAreNotSentAgain() throws Exception {
        assertThat(accepting("text/html").getContentAsString()).contains("<html", "I0");
        assertThat(accepting("application/geo+json").getContentType()).startsWith("application/geo+json");
        assertThat(accepting("image/png").getStatus()).isEqualTo(406);
        String id = page(ISSUES + "?limit=1").path("features").get(0).path("id").asString();
        String tag = ask(ISSUES + "/" + id, "planner").getHeader("ETag");
        MockHttpServletResponse again = http.perform(get(ISSUES + "/" + id)
                        .header("Authorization", "Bearer planner")
                        .header("If-None-Match", String.valueOf(tag)))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentLength()).isZero();
    }

    private MockHttpServletResponse accepting(String type) throws Exception {
        return http.perform(get(ISSUES + "?limit=3")
                        .header("Authorization", "Bearer planner")
                        .header("Accept", type))
                .andReturn()
                .getResponse();
    }

    private int matched(String... namesAndValues) throws Exception {
        MockHttpServletResponse answer = ask(url(ISSUES, namesAndValues), "planner");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsString()).path("numberMatched").asInt();
    }

    private JsonNode page(String url) throws Exception {
        return json.readTree(ask(url, "planner").getContentAsString());
    }

    private MockHttpServletResponse ask(String url, String who) throws Exception {
        MockHttpServletResponse answer = http.perform(get(URI.create(url)).header("Authorization", "Bearer " + who))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static String url(String path, String... namesAndValues) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        Object[] values = new Object[namesAndValues.length / 2];
        for (int k = 0; k < values.length; k++) {
            url.queryParam(namesAndValues[2 * k], "{v" + k + "}");
            values[k] = namesAndValues[2 * k + 1];
        }
        return url.encode().build(values).toString();
    }

    private static String link(JsonNode page, String rel) {
        for (JsonNode link : page.path("links")) {
            if (rel.equals(link.path("rel").asString())) {
                return link.path("href").asString();
            }
        }
        return null;
    }

    private static String text(JsonNode feature, String property) {
        return feature.path("properties").path(property).asString();
    }

    private static OffsetDateTime at(JsonNode feature) {
        return OffsetDateTime.parse(text(feature, "reported_at"));
    }

    private static double lon(JsonNode feature) {
        return feature.path("geometry").path("coordinates").get(0).asDouble();
    }

    private static double lat(JsonNode feature) {
        return feature.path("geometry").path("coordinates").get(1).asDouble();
    }
}
