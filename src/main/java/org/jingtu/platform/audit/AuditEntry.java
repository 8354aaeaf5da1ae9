package org.jingtu.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the audit trail.
 *
 * @param username who; {@code system} where the service itself acted
 * @param action object kind and verb, {@code user.disable}
 * @param before what changed, as it was; null when there was nothing
 * @param after as it is now; null when it is gone
 * @param network that the request came from, not the whole address
 */
record AuditEntry(
        long id,
        Instant at,
        String username,
        String action,
        String objectKind,
        String objectId,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String network) {}
