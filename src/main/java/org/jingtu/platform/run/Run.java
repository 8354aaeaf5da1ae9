package org.jingtu.platform.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An analysis that was asked for: with its parameters, and once it is done its card. Never changes after that.
 *
 * @param process {@code hotspots}, {@code density} or {@code coverage}
 * @param progress 0 to 1
 * @param stage what it is doing, a code such as {@code read}
 * @param parameters as asked, defaults filled in
 * @param card method, parameters as chosen, input, seconds and result; null until done
 * @param problem why it failed; null otherwise
 * @param reused true in the answer to a request that an earlier run already answers
 */
public record Run(
        UUID id,
        String process,
        RunStatus status,
        double progress,
        String stage,
        JsonNode parameters,
        @Nullable JsonNode card,
        @Nullable JsonNode problem,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean reused) {
    Run asReused() {
        return new Run(
                id,
                process,
                status,
                progress,
                stage,
                parameters,
                card,
                problem,
                createdBy,
                createdAt,
                startedAt,
                finishedAt,
                true);
    }
}
