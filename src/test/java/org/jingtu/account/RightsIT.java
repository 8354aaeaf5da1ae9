package org.jingtu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.support.TestDatabase;
import org.jspecify.annotations.Nullable;
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
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every path that the service has, for every role and for nobody. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsIT {
    @Autowired
    private MockMvc http;

    @Autowired
    private AccountService accounts;

    private ServicePaths paths;

    @BeforeAll
    void makeAccounts(@Autowired List<RequestMappingHandlerMapping> mappings) {
        paths = new ServicePaths(mappings);
        for (Role role : Role.values()) {
            accounts.create(account(role).getUsername(), role.code(), "a long enough password", role, false);
        }
    }

    @Test
    void everyPathObeysTheMatrixForEveryRole() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (ServicePaths.Path path : paths.all()) {
            Optional<Rights.Line> line = path.line();
            for (Role role : Role.values()) {
                boolean allowed =
                        line.map(l -> l.isOpen() || l.roles().contains(role)).orElse(false);
                int status = statusFor(path, account(role));
                boolean denied = status == 401 || status == 403 || (line.isEmpty() && status == 404);
                if (allowed == denied || status >= 500) {
                    wrong.add(role + " " + path + ": " + status);
                }
            }
            int status = statusFor(path, null);
            boolean open = line.map(Rights.Line::isOpen).orElse(false);
            if (!open && status != 401 || open && status == 401) {
                wrong.add("nobody " + path + ": " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPathOfOursIsNamedByTheMatrix() {
        assertThat(paths.all().stream().filter(path -> path.line().isEmpty()).map(ServicePaths.Path::toString))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CREW, GET, /api/v1/summary, 403",
        "CREW, GET, /api/v1/issues, 403",
        "CREW, GET, /planner, 403",
        "CREW, GET, /api/v1/issues/1/photos/0, 403",
        "CREW, POST, /api/v1/crew/reports, 400",
        "PLANNER, POST, /api/v1/crew/reports, 403",
        "PLANNER, POST, /api/v1/crew/photos, 403",
        "LEADER, GET, /api/v1/crew/zones, 403",
        "INSPECTOR, POST, /api/v1/crew/issues/1/closing, 403",
        "LEADER, POST, /api/v1/runs, 403",
        "LEADER, GET, /api/v1/imports, 403",
        "INSPECTOR, POST, /api/v1/imports, 403",
        "PLANNER, DELETE, /api/v1/imports/1, 403",
        "PLANNER, GET, /actuator/prometheus, 403",
        "ADMIN, GET, /api/v1/imports, 200",
        "PLANNER, GET, /api/v1/nothing-here, 404",
        "ADMIN, GET, /ingest/nothing, 404"
    })
    void lineByLine(Role role, String method, String url, int expected) throws Exception {
        http.perform(request(HttpMethod.valueOf(method), url)
                        .with(user(account(role)))
                        .with(csrf()))
                .andExpect(status().is(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/runs/{run}",
                "/api/v1/runs/{run}/features",
                "/ogc/collections/matched-arcs/items?run={run}",
                "/tiles/match/{run}/1/1/0.mvt"
            })
    void whereAVehicleWentIsForAnalystsOnly(String url, @Autowired JdbcClient jdbc) throws Exception {
        UUID match = plantRun(jdbc, "match");
        for (String number : List.of(match.toString(), match.toString().toUpperCase(Locale.ROOT))) {
            String path = url.replace("{run}", number);
            for (Role role : List.of(Role.LEADER, Role.INSPECTOR)) {
                http.perform(get(path).with(user(account(role))))
                        .andExpect(status().isNotFound())
                        .andExpect(jsonPath("$.code").value("not-found"));
            }
        }
        http.perform(get(url.replace("{run}", match.toString())).with(user(account(Role.PLANNER))))
                .andExpect(status().isOk());
        String others = url.replace("/match/", "/clusters/")
                .replace("matched-arcs", "clusters")
                .replace("{run}", plantRun(jdbc, "clusters").toString());
        http.perform(get(others).with(user(account(Role.LEADER)))).andExpect(status().isOk());
    }

    private static UUID plantRun(JdbcClient jdbc, String process) {
        UUID run = UUID.randomUUID();
        jdbc.sql("insert into analysis_run (id, process, parameters, request_hash, status, created_by,"
                        + " finished_at, card) values (:id, :process, '{}', :hash, 'done', 'somebody', now(),"
                        + " '{\"result\": {}}')")
                .param("id", run)
                .param("process", process)
                .param("hash", run.toString())
                .update();
        return run;
    }

    @Test
    void answersAreProblemsOnEveryPath() throws Exception {
        http.perform(get("/api/v1/nothing"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("not-authenticated"));
        http.perform(get("/api/v1/nothing").with(user(account(Role.ADMIN))))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("not-found"));
        http.perform(post("/api/v1/catalogue").with(user(account(Role.ADMIN))).with(csrf()))
                .andExpect(jsonPath("$.code").exists());
        http.perform(post("/api/v1/runs").with(user(account(Role.PLANNER))))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("forbidden"));
        http.perform(get("/api/v1/issues?bbox=1,2").with(user(account(Role.PLANNER))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("bbox"));
        http.perform(get("/api/v1/issues?colour=red").with(user(account(Role.PLANNER))))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.parameter").value("colour"));
        http.perform(get("/tiles/issues/3/9/1.mvt").with(user(account(Role.PLANNER))))
                .andExpect(status().isNotFound());
        http.perform(get("/tiles/issues/3/1/1.mvt?from=yesterday").with(user(account(Role.PLANNER))))
                .andExpect(status().isBadRequest());
    }

    @Test
    void tokensLetProgramsInUntilRevoked() throws Exception {
        accounts.create("program", "程序", "a long enough password", Role.PLANNER, false);
        TokenController.Token token = accounts.createToken("program", "script", null);
        String header = "Bearer " + token.token();
        http.perform(get("/api/v1/me").header("Authorization", header))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value("program"));
        http.perform(request(HttpMethod.DELETE, "/api/v1/tokens/" + token.id()).header("Authorization", header))
                .andExpect(status().isNoContent());
        http.perform(get("/api/v1/me").header("Authorization", header)).andExpect(status().isUnauthorized());
        http.perform(get("/api/v1/me").header("Authorization", "Bearer guess")).andExpect(status().isUnauthorized());
    }

    @Test
    void onlyACrewsPhoneStaysLoggedInAndANewPasswordEndsIt() throws Exception {
        accounts.create("clerk", "职员", "a long enough password", Role.PLANNER, false);
        accounts.create("sweeper", "保洁", "a long enough password", Role.CREW, false);
        assertThat(logIn("clerk")).isNull();
        Cookie cookie = logIn("sweeper");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        http.perform(get("/api/v1/me").cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value("sweeper"));
        accounts.changePassword("sweeper", "a long enough password", "another long password");
        http.perform(get("/api/v1/me").cookie(cookie)).andExpect(status().isUnauthorized());
    }

    private @Nullable Cookie logIn(String username) throws Exception {
        return http.perform(post("/login")
                        .param("username", username)
                        .param("password", "a long enough password")
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie(CrewRememberMe.COOKIE);
    }

    @Test
    void guessingLocksTheAccount() throws Exception {
        accounts.create("victim", "被猜者", "a long enough password", Role.PLANNER, false);
        for (int i = 0; i < 8; i++) {
            http.perform(post("/login")
                    .param("username", "victim")
                    .param("password", "guess" + i)
                    .with(csrf()));
        }
        http.perform(post("/login")
                        .param("username", "victim")
                        .param("password", "a long enough password")
                        .with(csrf()))
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).contains("error"));
        http.perform(post(URI.create("/%6Cogin"))
                        .param("username", "victim")
                        .param("password", "a long enough password")
                        .with(csrf()))
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).contains("locked"));
    }

    @Test
    void oneTimePasswordAllowsNothingButToChangeIt() throws Exception {
        accounts.create("fresh", "新人", "one time password", Role.ADMIN, true);
        Account fresh = accounts.find("fresh").orElseThrow();
        http.perform(get("/api/v1/imports").with(user(fresh)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("password-change-needed"));
        String body = "{\"oldPassword\": \"one time password\", \"newPassword\": \"my own long password\"}";
        http.perform(post("/api/v1/me/password")
                        .contentType("application/json")
                        .content(body)
                        .with(user(fresh))
                        .with(csrf()))
                .andExpect(status().isNoContent());
        http.perform(get("/api/v1/imports").with(user(fresh))).andExpect(status().isUnauthorized());
        Account changed = accounts.find("fresh").orElseThrow();
        http.perform(get("/api/v1/imports").with(user(changed))).andExpect(status().isOk());
    }

    private int statusFor(ServicePaths.Path path, @Nullable Account account) throws Exception {
        MockHttpServletRequestBuilder request =
                request(path.method(), path.url()).with(csrf()).accept("application/json");
        if (account != null) {
            request = request.with(user(account));
        }
        return http.perform(request).andReturn().getResponse().getStatus();
    }

    private static Account account(Role role) {
        return new Account("test-" + role.code(), role.code(), "", role, true, false);
    }
}
