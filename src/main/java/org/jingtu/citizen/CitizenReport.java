package org.jingtu.citizen;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen reported.
 *
 * @param state waiting, accepted or refused
 * @param reason why it was refused
 * @param position longitude, latitude
 * @param issue number of the issue that came of it
 * @param issueStatus its state
 */
record CitizenReport(
        UUID id,
        String category,
        String categoryName,
        String description,
        String address,
        @Nullable String mediaUrl,
        @Nullable String contact,
        Instant reportedAt,
        String state,
        @Nullable Instant decidedAt,
        String reason,
        List<Double> position,
        @Nullable String issue,
        @Nullable String issueStatus,
        @Nullable Instant closedAt) {
    boolean isClosed() {
        return state.equals("refused") || "closed".equals(issueStatus);
    }
}
