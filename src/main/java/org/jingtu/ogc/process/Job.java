package org.jingtu.ogc.process;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An execution that was asked for. Several may share a run: what was computed before is not computed again.
 *
 * @param raw whether results go out as they are, else in one document
 * @param outputs that were asked for: id, and whether it goes out by reference
 * @param stage what its run is doing
 * @param progress 0 to 1
 * @param problem why it failed
 * @param startedAt of its run; not before the job was created
 */
record Job(
        UUID id,
        UUID run,
        String process,
        JobStatus status,
        boolean raw,
        Map<String, Boolean> outputs,
        String createdBy,
        Instant createdAt,
        String stage,
        double progress,
        @Nullable JsonNode problem,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {
    Job dismissed() {
        return new Job(
                id,
                run,
                process,
                JobStatus.DISMISSED,
                raw,
                outputs,
                createdBy,
                createdAt,
                stage,
                progress,
                problem,
                startedAt,
                finishedAt);
    }
}
