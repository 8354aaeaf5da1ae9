package org.jingtu.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a report.
 *
 * @param number that people call it by
 * @param deadline by the rule for its category, null when there is none
 */
public record ReportedIssue(long id, String number, String status, @Nullable Instant deadline) {}
