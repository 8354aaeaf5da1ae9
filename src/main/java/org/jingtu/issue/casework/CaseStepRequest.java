package org.jingtu.issue.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody takes with a case.
 *
 * @param from the state that they saw; null when they could not know it, such as on a phone that was offline
 * @param remark empty for none
 * @param departmentId who should handle it, null to leave it
 * @param owner who there, null to leave it
 * @param deadline by when, null for that of the rule
 * @param photos SHA-256 of photographs that were sent before
 */
public record CaseStepRequest(
        long issue,
        CaseStep step,
        @Nullable CaseState from,
        String remark,
        @Nullable Integer departmentId,
        @Nullable String owner,
        @Nullable Instant deadline,
        List<String> photos,
        String username,
        Instant at) {}
