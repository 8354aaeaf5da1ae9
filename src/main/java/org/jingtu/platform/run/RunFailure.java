package org.jingtu.platform.run;

import java.util.Map;
import java.util.Objects;
import org.jingtu.analysis.UnusableDataException;
import org.jingtu.platform.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes down why a run gave no result, in the form of every other problem. */
@Component
class RunFailure {
    private final JsonMapper json;

    RunFailure(JsonMapper json) {
        this.json = json;
    }

    JsonNode unusable(UnusableDataException e) {
        String detail = Objects.requireNonNullElse(e.getMessage(), "");
        return json(Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, e.code(), detail, e.details()));
    }

    JsonNode internal(String trace) {
        String detail = "The run failed for a reason that is not in the data; the log tells more.";
        return json(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal", detail, Map.of("trace", trace)));
    }

    JsonNode interrupted(int attempts) {
        String detail = "The service was stopped " + attempts + " times during this run; it was given up.";
        return json(Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "run-interrupted", detail));
    }

    private JsonNode json(ProblemDetail problem) {
        ObjectNode node = json.createObjectNode()
                .put("title", problem.getTitle())
                .put("status", problem.getStatus())
                .put("detail", problem.getDetail());
        Map<String, Object> members = Objects.requireNonNullElse(problem.getProperties(), Map.of());
        members.forEach((name, value) -> node.set(name, json.valueToTree(value)));
        return node;
    }
}
