package org.jingtu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every path for accounts that are bound to a place: nothing of another office's place gets out. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignObjectsIT {
    private static final String PASSWORD = "a long enough password";
    private static final String FOREIGN = "foreignmark";
    private static final String HOME = "homemark";

    @Autowired
    private MockMvc http;

    @Autowired
    private AccountService accounts;

    @Autowired
    private UserService users;

    @Autowired
    private JdbcClient jdbc;

    private ServicePaths paths;
    private long foreignIssue;
    private int foreignRound;
    private long homeIssue;

    @BeforeAll
    void plant(@Autowired List<RequestMappingHandlerMapping> mappings) {
        paths = new ServicePaths(mappings);
        homeIssue = plantPlace(HOME, 113.60);
        foreignIssue = plantPlace(FOREIGN, 113.70);
        foreignRound = plantRound();
        for (Role role : List.of(Role.PLANNER, Role.LEADER, Role.INSPECTOR)) {
            accounts.create(name(role), role.code(), PASSWORD, role, false);
            List<UserWish.AreaKey> home = List.of(new UserWish.AreaKey("street_office", HOME));
            users.change(name(role), new UserWish(null, null, null, null, null, home, null), "somebody");
        }
    }

    /** An area of a hundredth of a degree, and in its middle an issue and a zone. */
    private long plantPlace(String mark, double west) {
        String box = "ST_Multi(ST_MakeEnvelope(" + west + ", 27.2, " + (west + 0.01) + ", 27.21, 4490))";
        jdbc.sql("insert into area (kind, source_id, name, geom) values ('street_office', :mark, :mark, " + box + ")")
                .param("mark", mark)
                .update();
        jdbc.sql("insert into zone (source_id, name, geom) values (:mark, :mark, " + box + ")")
                .param("mark", mark)
                .update();
        return jdbc.sql("insert into issue (source_id, category, source, status, description, reported_at, geom)"
                        + " values (:mark, 'littering', 'patrol', 'reported', :mark, now(), ST_Centroid(" + box + "))"
                        + " returning id")
                .param("mark", mark)
                .query(Long.class)
                .single();
    }

    /** A round of inspection whose only item lies elsewhere. */
    private int plantRound() {
        int round = jdbc.sql(
                        "insert into inspection_round (name, source, inspected_on, file_name, created_by, created_at)"
                                + " values (:mark, 'self_check', '2026-06-01', 'x.csv', 'somebody', now()) returning id")
                .param("mark", FOREIGN)
                .query(Integer.class)
                .single();
        jdbc.sql("update issue set round_id = :round where id = :issue")
                .param("round", round)
                .param("issue", foreignIssue)
                .update();
        return round;
    }

    @Test
    void noPathShowsAnythingOfAnotherPlace() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : List.of(Role.PLANNER, Role.LEADER, Role.INSPECTOR)) {
            for (ServicePaths.Path path : paths.all()) {
                String url = foreign(path);
                MockHttpServletResponse answer = ask(role, path.method(), url);
                boolean fit = path.line().map(l -> l.isOpen() || l.forPlaces()).orElse(false);
                if (!fit && answer.getStatus() < 400) {
                    wrong.add(role + " " + path.method() + " " + url + " is not for places: " + answer.getStatus());
                }
                if (answer.getContentAsString().contains(FOREIGN)) {
                    wrong.add(role + " " + path.method() + " " + url + " shows what is foreign");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A new path with variables that is open to bound accounts must be named here with what a foreign object of it is. */
    @Test
    void everyPathWithAnObjectHasAForeignOne() {
        assertThat(paths.all().stream()
                        .filter(ServicePaths.Path::hasVariables)
                        .filter(path -> path.line()
                                .filter(line ->
                                        line.forPlaces() && !line.roles().equals(Set.of(Role.ADMIN)))
                                .isPresent())
                        .map(ServicePaths.Path::pattern)
                        .filter(pattern -> !pattern.contains("/issues/{")
                                && !pattern.startsWith("/api/v1/inspections/{")
                                && !pattern.startsWith("/tiles/")
                                && !pattern.startsWith("/ogc/collections/{id}")
                                && !pattern.startsWith("/api/v1/tokens/")
                                && !pattern.equals("/api/v1/exports/{collection}")
                                && !pattern.startsWith("/{page")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PLANNER", "LEADER", "INSPECTOR"})
    void anIssueOfAnotherPlaceDoesNotExist(Role role) throws Exception {
        assertThat(ask(role, HttpMethod.GET, "/api/v1/issues/" + homeIssue).getStatus())
                .isEqualTo(200);
        assertThat(ask(role, HttpMethod.GET, "/api/v1/issues/" + foreignIssue).getStatus())
                .isEqualTo(404);
        String feature = "/ogc/collections/issues/items/";
        assertThat(ask(role, HttpMethod.GET, feature + homeIssue).getStatus()).isEqualTo(200);
        assertThat(ask(role, HttpMethod.GET, feature + foreignIssue).getStatus())
                .isEqualTo(404);
    }

    /** Numbers that a controller reads although they are not written as we write them. */
    @Test
    void anIssueOfAnotherPlaceDoesNotExistHoweverItsNumberIsWritten() throws Exception {
        String number = String.valueOf(foreignIssue);
        for (String written : List.of(
                "%3" + number.charAt(0) + number.substring(1),
                "0x" + Long.toHexString(foreignIssue),
                "%23" + Long.toHexString(foreignIssue),
                "+" + number,
                "%20" + number)) {
            for (String rest : List.of("", "/steps", "/photos/0")) {
                MockHttpServletResponse answer = http.perform(get(URI.create("/api/v1/issues/" + written + rest))
                                .with(user(bound(Role.INSPECTOR))))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).as(written + rest).isBetween(400, 404);
                assertThat(answer.getContentAsString()).doesNotContain(FOREIGN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/issues",
                "/api/v1/areas?kind=street_office",
                "/api/v1/search?q=mark",
                "/api/v1/exports/issues?format=geojson",
                "/api/v1/exports/areas?format=csv",
                "/api/v1/exports/zones?format=csv",
                "/ogc/collections/issues/items?limit=1000",
                "/ogc/collections/areas/items?limit=1000",
                "/ogc/collections/zones/items?limit=1000"
            })
    void listsAndFilesAreNarrowed(String url) throws Exception {
        MockHttpServletResponse answer = ask(Role.PLANNER, HttpMethod.GET, url);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains(HOME).doesNotContain(FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issues", "areas", "zones"})
    void tilesAreNarrowedAlsoOutOfTheCache(String layer) throws Exception {
        String home = "/tiles/" + layer + tile(113.605);
        String foreign = "/tiles/" + layer + tile(113.705);
        accounts.create("place-all", "全县", PASSWORD, Role.PLANNER, false);
        Account all = accounts.find("place-all").orElseThrow();
        assertThat(bytes(all, foreign)).isNotEmpty();
        assertThat(bytes(bound(Role.PLANNER), foreign)).isEmpty();
        assertThat(bytes(bound(Role.PLANNER), home)).isNotEmpty();
    }

    @Test
    void anAccountWhoseAreasAreGoneSeesNothing() throws Exception {
        jdbc.sql("insert into area (kind, source_id, name, geom) select kind, 'gone', 'gone', geom from area"
                        + " where source_id = :mark")
                .param("mark", HOME)
                .update();
        accounts.create("place-gone", "无", PASSWORD, Role.INSPECTOR, false);
        List<UserWish.AreaKey> gone = List.of(new UserWish.AreaKey("street_office", "gone"));
        users.change("place-gone", new UserWish(null, null, null, null, null, gone, null), "somebody");
        jdbc.sql("delete from area where source_id = 'gone'").update();
        Account account = accounts.find("place-gone").orElseThrow();
        String seen = http.perform(get("/api/v1/issues").with(user(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(seen).doesNotContain(HOME).doesNotContain(FOREIGN);
    }

    @Test
    void sessionsEndWhenAnAccountIsDisabledOrHasAnotherRole() throws Exception {
        accounts.create("place-leaver", "离任", PASSWORD, Role.PLANNER, false);
        Account before = accounts.find("place-leaver").orElseThrow();
        http.perform(get("/api/v1/me").with(user(before))).andExpect(status().isOk());
        users.change("place-leaver", new UserWish(null, null, "leader", null, null, null, null), "somebody");
        http.perform(get("/api/v1/me").with(user(before))).andExpect(status().isUnauthorized());
        Account leader = accounts.find("place-leaver").orElseThrow();
        http.perform(get("/api/v1/me").with(user(leader))).andExpect(status().isOk());
        users.change("place-leaver", new UserWish(null, null, null, null, false, null, null), "somebody");
        http.perform(get("/api/v1/me").with(user(leader))).andExpect(status().isUnauthorized());
    }

    @Test
    void onlyAnAdministratorEndsAnothersToken() throws Exception {
        accounts.create("place-owner", "主", PASSWORD, Role.PLANNER, false);
        int id = accounts.createToken("place-owner", "mine", null).id();
        assertThat(ask(Role.PLANNER, HttpMethod.DELETE, "/api/v1/tokens/" + id).getStatus())
                .isEqualTo(404);
        accounts.create("place-admin", "管", PASSWORD, Role.ADMIN, false);
        http.perform(request(HttpMethod.DELETE, "/api/v1/tokens/" + id)
                        .with(user(accounts.find("place-admin").orElseThrow()))
                        .with(csrf()))
                .andExpect(status().isNoContent());
    }

    private String foreign(ServicePaths.Path path) {
        String url = path.url().replaceAll("/issues/1(?=/|$)", "/issues/" + foreignIssue);
        return url.replaceAll("/inspections/1$", "/inspections/" + foreignRound)
                .replace("/exports/1", "/exports/issues")
                .replace("/ogc/collections/1", "/ogc/collections/issues")
                .replace("/items/1", "/items/" + foreignIssue);
    }

    private MockHttpServletResponse ask(Role role, HttpMethod method, String url) throws Exception {
        MockHttpServletRequestBuilder question =
                request(method, url).with(user(bound(role))).accept("application/json", "*/*");
        return http.perform(method == HttpMethod.GET ? question : question.with(csrf())) // a parameter like others
                .andReturn()
                .getResponse();
    }

    private byte[] bytes(Account account, String url) throws Exception {
        return http.perform(get(url).with(user(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private Account bound(Role role) {
        return accounts.find(name(role)).orElseThrow();
    }

    private static String name(Role role) {
        return "place-" + role.code();
    }

    private static String tile(double longitude) {
        int z = 14;
        double latitude = Math.toRadians(27.205);
        int x = (int) Math.floor((longitude + 180) / 360 * (1 << z));
        int y = (int) Math.floor((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * (1 << z));
        return "/" + z + "/" + x + "/" + y + ".mvt";
    }
}
