package org.jingtu.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an issue's history.
 *
 * @param step code of what was done: {@code report}, or a step of the case flow
 * @param from status before, null for a report
 * @param status after
 * @param username who did it
 * @param remark empty for none
 * @param departmentId that the step set, like owner and deadline; null where it set none
 */
public record IssueEvent(
        long issue,
        Instant at,
        String step,
        @Nullable String from,
        String status,
        String username,
        String remark,
        @Nullable Integer departmentId,
        @Nullable String owner,
        @Nullable Instant deadline) {
    static IssueEvent report(ReportedIssue filed, Instant at, String username) {
        return new IssueEvent(
                filed.id(), at, "report", null, filed.status(), username, "", null, null, filed.deadline());
    }
}
