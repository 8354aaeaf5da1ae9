package org.jingtu.ogc.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.run.RunService;
import org.jingtu.support.PlainCounty;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DENSITY = "/ogc/processes/density/execution";
    private static final String COARSE = "\"inputs\":{\"bandwidthMetres\":300,\"cellMetres\":100}";

    @Autowired
    private MockMvc http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private RunService runs;

    @Autowired
    private JobService jobs;

    @BeforeAll
    void fill() throws Exception {
        PlainCounty.fill(jdbc);
        for (String role : List.of("planner", "leader", "crew")) {
            int id = jdbc.sql("insert into app_user (username, display_name, password_hash, role)"
                            + " values ('o-' || :role, :role, 'x', :role) returning id")
                    .param("role", role)
                    .query(Integer.class)
                    .single();
            jdbc.sql("insert into api_token (user_id, name, token_sha256) values (:id, 'test', :hash)")
                    .param("id", id)
                    .param("hash", MessageDigest.getInstance("SHA-256").digest(role.getBytes(StandardCharsets.UTF_8)))
                    .update();
        }
    }

    @Test
    void everyAnalysisIsDescribedByWhatItReads() throws Exception {
        List<String> ids = new ArrayList<>();
        get("/ogc/processes")
                .path("processes")
                .forEach(process -> ids.add(process.path("id").asString()));
        assertThat(ids).containsExactlyElementsOf(runs.descriptions().keySet());
        assertThat(ids)
                .contains(
                        "autocorrelation",
                        "clusters",
                        "coverage",
                        "density",
                        "effect",
                        "emerging",
                        "hotspots",
                        "knox",
                        "match",
                        "outliers",
                        "ripley",
                        "scan",
                        "siting",
                        "zonal");
        for (String id : ids) {
            JsonNode process = get("/ogc/processes/" + id);
            List<String> inputs = List.copyOf(process.path("inputs").propertyNames());
            assertThat(inputs).as(id).isNotEmpty().doesNotHaveDuplicates();
            assertThat(process.path("outputs").has("card")).as(id).isTrue();
            if (!"contrast".equals(id)) {
                assertThat(readBy(id)).as(id).containsExactlyInAnyOrderElementsOf(inputs);
            }
        }
        JsonNode kernel = get("/ogc/processes/density").path("inputs").path("kernel");
        assertThat(kernel.path("schema").path("default").asString()).isEqualTo("quartic");
        assertThat(kernel.path("schema").path("enum").size()).isEqualTo(4);
    }

    /** The parameters that the engine asked for, as its refusal of another one lists them. */
    private List<String> readBy(String process) {
        String given = "effect".equals(process)
                ? "{\"area\":\"1\",\"change\":\"2026-06-15\",\"nonsense\":1}"
                : "{\"nonsense\":1}";
        try {
            runs.submit(process, json.readTree(given), "test");
        } catch (BadRequestException e) {
            String message = String.valueOf(e.getMessage());
            return List.of(message.substring(message.indexOf("there are ") + 10).split(", "));
        }
        throw new AssertionError("nonsense was accepted");
    }

    @Test
    void waitsForResultsUnlessAskedNotTo() throws Exception {
        MockHttpServletResponse now =
                post(DENSITY, "{" + COARSE + ",\"outputs\":{\"card\":{}},\"response\":\"raw\"}", "planner");
        assertThat(now.getStatus()).as(now.getContentAsString()).isEqualTo(200);
        JsonNode card = json.readTree(now.getContentAsString());
        assertThat(card.path("result").path("bandwidthMetres").asDouble()).isEqualTo(300);
        assertThat(now.getHeader("Link")).contains("/ogc/jobs/").contains("monitor");

        MockHttpServletResponse later = post(DENSITY, "{" + COARSE + "}", "planner", "respond-async");
        assertThat(later.getStatus()).isEqualTo(201);
        assertThat(later.getHeader("Preference-Applied")).isEqualTo("respond-async");
        JsonNode status = finished(later);
        assertThat(status.path("status").asString()).isEqualTo("successful");
        assertThat(status.path("progress").asInt()).isEqualTo(100);
        assertThat(status.path("processID").asString()).isEqualTo("density");
    }

    @Test
    void resultsGoOutAsTheyWereAskedFor() throws Exception {
        JsonNode document = json.readTree(post(DENSITY, "{" + COARSE + ",\"response\":\"document\"}", "planner")
                .getContentAsString());
        byte[] raster =
                Base64.getDecoder().decode(document.path("raster").path("value").asString());
        assertThat(ByteBuffer.wrap(raster).getShort()).isIn((short) 0x4949, (short) 0x4d4d);

        JsonNode byReference = json.readTree(post(
                        DENSITY,
                        "{" + COARSE + ",\"response\":\"document\",\"outputs\":"
                                + "{\"raster\":{\"transmissionMode\":\"reference\"}}}",
                        "planner")
                .getContentAsString());
        String href = byReference.path("raster").path("href").asString();
        MockHttpServletResponse fetched = ask(HttpMethod.GET, href, "leader");
        assertThat(fetched.getContentType()).startsWith("image/tiff");
        assertThat(fetched.getContentAsByteArray()).isEqualTo(raster);

        MockHttpServletResponse none = post(
                DENSITY, "{" + COARSE + ",\"outputs\":{\"raster\":{\"transmissionMode\":\"reference\"}}}", "planner");
        assertThat(none.getStatus()).isEqualTo(204);
        assertThat(none.getHeaders("Link")).anyMatch(link -> link.contains("rel=\"raster\""));

        MockHttpServletResponse parts = post(DENSITY, "{" + COARSE + "}", "planner");
        assertThat(parts.getContentType()).startsWith("multipart/related");
        assertThat(parts.getContentAsString()).contains("Content-ID: <card>").contains("Content-ID: <raster>");
    }

    @Test
    void placesOfRunsAreCollections() throws Exception {
        JsonNode document = json.readTree(post(
                        "/ogc/processes/hotspots/execution",
                        "{\"inputs\":{\"cellMetres\":{\"value\":200},\"indicator\":\"raw\",\"p\":\"normal\"},"
                                + "\"outputs\":{\"hotspots\":{},\"card\":{\"transmissionMode\":\"reference\"}},"
                                + "\"response\":\"document\"}",
                        "planner")
                .getContentAsString());
        JsonNode places = document.path("hotspots");
        assertThat(places.path("features").size()).isGreaterThan(50);
        assertThat(places.path("features").get(0).path("properties").has("class"))
                .isTrue();
        JsonNode jobs = get("/ogc/jobs?processID=hotspots&status=successful&limit=1");
        assertThat(jobs.path("jobs").size()).isEqualTo(1);
        String run = jobs.path("jobs").get(0).path("run").asString();
        assertThat(get("/ogc/collections/hotspots/items?limit=1&run=" + run)
                        .path("numberMatched")
                        .asInt())
                .isEqualTo(places.path("features").size());
    }

    @Test
    void jobsAreListedPageByPageAndDismissed() throws Exception {
        for (int k = 0; k < 3; k++) {
            post(DENSITY, "{" + COARSE + "}", "planner", "respond-async");
        }
        JsonNode first = get("/ogc/jobs?limit=2");
        String next = link(first, "next");
        JsonNode second = get(next);
        String id = first.path("jobs").get(0).path("jobID").asString();
        assertThat(second.path("jobs").get(0).path("jobID").asString()).isNotEqualTo(id);
        assertThat(get("/ogc/jobs?datetime=2001-01-01T00:00:00Z/2001-01-02T00:00:00Z")
                        .path("jobs")
                        .size())
                .isZero();
        String run = first.path("jobs").get(0).path("run").asString();
        MockHttpServletResponse gone = ask(HttpMethod.DELETE, "/ogc/jobs/" + id, "planner");
        assertThat(json.readTree(gone.getContentAsString()).path("status").asString())
                .isEqualTo("dismissed");
        MockHttpServletResponse missing = ask(HttpMethod.GET, "/ogc/jobs/" + id, "planner");
        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(missing.getContentAsString())
                .contains("http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/no-such-job");
        assertThat(ask(HttpMethod.GET, "/api/v1/runs/" + run, "planner").getStatus())
                .isEqualTo(200);
    }

    @Test
    void failuresAreToldAsTheyAre() throws Exception {
        MockHttpServletResponse accepted = post(
                DENSITY, "{\"inputs\":{\"from\":\"2001-01-01\",\"to\":\"2001-01-02\"}}", "planner", "respond-async");
        JsonNode status = finished(accepted);
        assertThat(status.path("status").asString()).isEqualTo("failed");
        MockHttpServletResponse results = ask(HttpMethod.GET, accepted.getHeader("Location") + "/results", "planner");
        assertThat(results.getStatus()).isEqualTo(422);
        assertThat(results.getContentAsString()).contains("too-few-points");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "planner | density | {\"inputs\":{\"kernel\":\"round\"}}                       | 400",
                "planner | density | {\"inputs\":{\"colour\":1}}                               | 400",
                "planner | density | {\"inputs\":{\"kernel\":{\"href\":\"http://x\"}}}         | 400",
                "planner | density | {\"inputs\":[]}                                           | 400",
                "planner | density | {\"outputs\":{}}                                          | 400",
                "planner | density | {\"outputs\":{\"nothing\":{}}}                            | 400",
                "planner | density | {\"outputs\":{\"card\":{\"transmissionMode\":\"post\"}}}  | 400",
                "planner | density | {\"response\":\"loud\"}                                   | 400",
                "planner | density | {\"subscriber\":{}}                                       | 400",
                "planner | density | []                                                        | 400",
                "planner | density | {                                                         | 400",
                "planner | effect  | {}                                                        | 400",
                "planner | nothing | {}                                                        | 404",
                "leader  | density | {}                                                        | 403",
                "crew    | density | {}                                                        | 403"
            })
    void refusesWhatDoesNotFit(String who, String process, String body, int status) throws Exception {
        assertThat(post("/ogc/processes/" + process + "/execution", body, who).getStatus())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "leader, /ogc/processes/, 200",
        "leader, /ogc/jobs/, 200",
        "crew, /ogc/processes, 403",
        "crew, /ogc/jobs, 403",
        "planner, /ogc/processes/nothing, 404",
        "planner, /ogc/processes?colour=red, 400",
        "planner, /ogc/jobs/nothing, 404",
        "planner, /ogc/jobs?status=lost, 400",
        "planner, /ogc/jobs?cursor=1, 400",
        "planner, /ogc/jobs?datetime=yesterday, 400",
        "planner, /ogc/jobs?minDuration=-1, 400",
        "planner, /ogc/jobs?limit=0, 400",
        "planner, /ogc/processes?f=html, 200",
        "planner, /ogc/processes/density?f=html, 200",
        "planner, /ogc/jobs?f=html, 200"
    })
    void answersEveryPage(String who, String url, int status) throws Exception {
        assertThat(ask(HttpMethod.GET, url, who).getStatus()).isEqualTo(status);
    }

    @Test
    void landingPageAndApiLeadThere() throws Exception {
        JsonNode landing = get("/ogc");
        assertThat(link(landing, ProcessDocuments.RELATION + "processes")).endsWith("/ogc/processes?f=json");
        assertThat(get("/ogc/conformance").toString()).contains("ogcapi-processes-1/1.0/conf/dismiss");
        JsonNode body = get("/ogc/api")
                .path("paths")
                .path("/processes/effect/execution")
                .path("post")
                .path("requestBody");
        assertThat(body.toString()).contains("\"required\":[\"area\",\"change\"]");
    }

    private JsonNode finished(MockHttpServletResponse accepted) throws Exception {
        String id = json.readTree(accepted.getContentAsString()).path("jobID").asString();
        jobs.await(jobs.get(id), PATIENCE);
        return get(String.valueOf(accepted.getHeader("Location")));
    }

    private JsonNode get(String url) throws Exception {
        MockHttpServletResponse answer = ask(HttpMethod.GET, url, "planner");
        assertThat(answer.getStatus()).as(url).isEqualTo(200);
        return json.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse ask(HttpMethod method, String url, String who) throws Exception {
        MockHttpServletResponse answer = http.perform(
                        request(method, URI.create(url)).header("Authorization", "Bearer " + who))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private MockHttpServletResponse post(String url, String body, String who, String... prefer) throws Exception {
        var post = request(HttpMethod.POST, url)
                .header("Authorization", "Bearer " + who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (prefer.length > 0) {
            post = post.header("Prefer", (Object[]) prefer);
        }
        return http.perform(post).andReturn().getResponse();
    }

    private static String link(JsonNode page, String rel) {
        for (JsonNode link : page.path("links")) {
            if (rel.equals(link.path("rel").asString())) {
                return link.path("href").asString();
            }
        }
        throw new AssertionError("no link " + rel);
    }
}
