package org.jingtu.platform.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail; null: whatever it is.
 *
 * @param action whole ({@code user.disable}) or the part before the dot
 * @param from the first instant
 * @param to the first instant after
 * @param until only lines with a smaller identity
 */
record AuditQuery(
        @Nullable String username,
        @Nullable String action,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable Long until,
        int limit) {}
