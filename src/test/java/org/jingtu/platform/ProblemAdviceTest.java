package org.jingtu.platform;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

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
    void whatBreaksInsideIsNotTold() throws Exception {
        http.perform(get("/broken-inside"))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.code").value("internal"))
                .andExpect(jsonPath("$.trace").exists())
                .andExpect(jsonPath("$.detail")
                        .value(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("secret"))));
    }
}
