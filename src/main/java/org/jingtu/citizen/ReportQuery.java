package org.jingtu.citizen;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reports.
 *
 * @param ids null for all
 * @param categories null for all
 * @param open null for both
 * @param box west, south, east, north; null for everywhere
 */
record ReportQuery(
        @Nullable List<UUID> ids,
        @Nullable List<String> categories,
        @Nullable Boolean open,
        Instant from,
        Instant to,
        @Nullable List<Double> box) {
    static final int MOST_IDS = 100;
}
