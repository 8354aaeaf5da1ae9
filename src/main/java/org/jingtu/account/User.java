package org.jingtu.account;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param areas JSON: kind, sourceId, name of the areas that it is bound to; none: the whole county
 * @param zones JSON: id, name of a crew's zones
 */
record User(
        String username,
        String displayName,
        String role,
        @Nullable Integer departmentId,
        @Nullable String department,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt,
        @Nullable Instant lastLoginAt,
        @JsonRawValue String areas,
        @JsonRawValue String zones) {}
