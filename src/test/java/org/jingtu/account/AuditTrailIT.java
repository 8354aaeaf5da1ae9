package org.jingtu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.jingtu.platform.audit.AuditTrail;
import org.jingtu.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit trail, and the limits of guessing that it tells of. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class AuditTrailIT {
    private static final String PASSWORD = "a long enough password";

    @Autowired
    private MockMvc http;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Account admin;

    @BeforeEach
    void makeAuditor() {
        accounts.create("auditor", "审计", PASSWORD, Role.ADMIN, false);
        admin = accounts.find("auditor").orElseThrow();
    }

    @Test
    void tellsWhoChangedWhatWithoutSecrets() throws Exception {
        audit.recordAs(
                "someone", "thing.change", "thing", 7, Map.of("name", "old", "password", "x"), Map.of("name", "new"));
        http.perform(get("/api/v1/audit?objectKind=thing&objectId=7").with(user(admin)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entries.length()").value(1))
                .andExpect(jsonPath("$.entries[0].username").value("someone"))
                .andExpect(jsonPath("$.entries[0].before.name").value("old"))
                .andExpect(jsonPath("$.entries[0].before.password").doesNotExist())
                .andExpect(jsonPath("$.entries[0].after.name").value("new"));
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoLine() throws Exception {
        transaction.executeWithoutResult(status -> {
            audit.recordAs("someone", "ghost.change", "ghost", 1, null, null);
            status.setRollbackOnly();
        });
        http.perform(get("/api/v1/audit?action=ghost").with(user(admin)))
                .andExpect(jsonPath("$.entries.length()").value(0));
    }

    @Test
    void comesInPages() throws Exception {
        for (int k = 0; k < 5; k++) {
            audit.recordAs("pager", "page.turn", "page", k, null, null);
        }
        String first = http.perform(get("/api/v1/audit?username=pager&limit=3").with(user(admin)))
                .andExpect(jsonPath("$.entries[*].objectId").value(contains("4", "3", "2")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = first.replaceAll("(?s).*\"next\":(\\d+).*", "$1");
        http.perform(get("/api/v1/audit?username=pager&limit=3&until=" + next).with(user(admin)))
                .andExpect(jsonPath("$.entries[*].objectId").value(contains("1", "0")))
                .andExpect(jsonPath("$.next").doesNotExist());
        http.perform(get("/api/v1/audit?from=yesterday").with(user(admin))).andExpect(status().isBadRequest());
        http.perform(get("/api/v1/audit?colour=red").with(user(admin))).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set username = 'me'", "delete from audit_entry", "truncate audit_entry"})
    void neverChanges(String sql) {
        audit.recordAs("someone", "thing.keep", "thing", 1, null, null);
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("append-only");
    }

    @Test
    void tokensAreInIt() throws Exception {
        accounts.create("keeper", "保管", PASSWORD, Role.PLANNER, false);
        Account keeper = accounts.find("keeper").orElseThrow();
        String answer = http.perform(post("/api/v1/tokens")
                        .contentType("application/json")
                        .content("{\"name\": \"script\"}")
                        .with(user(keeper))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = answer.replaceAll(".*\"id\":(\\d+).*", "$1");
        http.perform(delete("/api/v1/tokens/" + id).with(user(keeper)).with(csrf()));
        http.perform(get("/api/v1/audit?objectKind=token&objectId=" + id).with(user(admin)))
                .andExpect(jsonPath("$.entries[0].action").value("token.revoke"))
                .andExpect(jsonPath("$.entries[1].action").value("token.create"))
                .andExpect(jsonPath("$.entries[1].username").value("keeper"));
    }

    @Test
    void guessingLocksTheGuessersAddressAndNobodyElse() throws Exception {
        accounts.create("target", "被猜者", PASSWORD, Role.PLANNER, false);
        for (int k = 0; k < LoginAttempts.PAIR_LIMIT; k++) {
            assertThat(logIn("target", "guess" + k, "10.9.8.7")).contains("wrong");
        }
        assertThat(logIn("target", PASSWORD, "10.9.8.7")).contains("locked");
        assertThat(logIn("target", PASSWORD, "10.1.1.1")).isEqualTo("/");
        http.perform(get("/api/v1/audit?action=login&username=target").with(user(admin)))
                .andExpect(jsonPath("$.entries.length()").value(LoginAttempts.PAIR_LIMIT))
                .andExpect(jsonPath("$.entries[0].action").value("login.lock"))
                .andExpect(jsonPath("$.entries[1].action").value("login.fail"))
                .andExpect(jsonPath("$.entries[0].network").value("10.9.8.0/24"));
    }

    @Test
    void guessingFromEverywhereClosesAnAccountButToWhereItIsUsed() throws Exception {
        accounts.create("wanted", "众矢之的", PASSWORD, Role.PLANNER, false);
        assertThat(logIn("wanted", PASSWORD, "10.2.2.2")).isEqualTo("/");
        for (int k = 0; k < LoginAttempts.ACCOUNT_LIMIT; k++) {
            logIn("wanted", "guess", "10.77.0." + k);
        }
        assertThat(logIn("wanted", PASSWORD, "10.3.3.3")).contains("locked");
        assertThat(logIn("wanted", PASSWORD, "10.2.2.2")).isEqualTo("/");
    }

    @Test
    void whatIsTypedAsANameIsNotKept() throws Exception {
        logIn("my-secret-password", "guess", "10.4.4.4");
        http.perform(get("/api/v1/audit?action=login&username=unknown").with(user(admin)))
                .andExpect(jsonPath("$.entries[0].objectId").value("unknown"));
        http.perform(get("/api/v1/audit?username=my-secret-password").with(user(admin)))
                .andExpect(jsonPath("$.entries.length()").value(0));
    }

    private String logIn(String username, String password, String address) throws Exception {
        return String.valueOf(http.perform(post("/login")
                        .param("username", username)
                        .param("password", password)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }
}
