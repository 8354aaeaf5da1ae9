package org.jingtu.platform;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;

class ProblemAdviceTest {
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new ProblemAdvice())
            .build();

    @RestController
    static class Failing {
        /** What the container says of {@code ?=value} and of broken encodings. */
        @GetMapping("/broken-parameters")
        String brokenParameters() {
            throw new InvalidParameterException("Invalid chunk");
        }

        @GetMapping("/broken-parts")
        String brokenParts() {
            throw new MultipartException("Failed to parse", new IOException("Stream ended"));
        }

        @GetMapping("/breach/{state}")
        String breach(@PathVariable String state) {
            throw new DataIntegrityViolationException("insert", new SQLException("refused", state));
        }

        @GetMapping("/broken-inside")
        String brokenInside() {
            throw new IllegalStateException("table secret_things is gone");
        }
    }

    @Test
    void parametersThatTheContainerCannotReadAreTheCallersMistake() throws Exception {
        http.perform(get("/broken-parameters"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("bad-request"));
    }

    @Test
    void partsThatCannotBeReadAreTheCallersMistake() throws Exception {
        http.perform(get("/broken-parts"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("bad-request"));
    }

    /** Text with U+0000, as text and within JSON; a broken constraint is ours. */
    @ParameterizedTest
    @CsvSource({"22021, 400", "22P05, 400", "23505, 500"})
    void charactersThatCannotBeStoredAreTheCallersMistake(String state, int answer) throws Exception {
        http.perform(get("/breach/" + state)).andExpect(status().is(answer));
    }

    @Test
    void whatBreaksInsideIsNotTold() throws Exception {
        http.perform(get("/broken-inside"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("internal"))
                .andExpect(jsonPath("$.trace").exists())
                .andExpect(jsonPath("$.detail")
                        .value(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("secret"))));
    }
}
