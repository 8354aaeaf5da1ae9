package org.jingtu.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new account, or what of one shall change: members that are left out stay as they are.
 *
 * @param departmentId 0: none
 * @param areas that it shall be bound to; empty: the whole county
 * @param zones of a crew, by identity
 */
record UserWish(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String role,
        @Nullable Integer departmentId,
        @Nullable Boolean enabled,
        @Nullable List<AreaKey> areas,
        @Nullable List<Integer> zones) {
    /** An area by kind and the number that it came with. */
    record AreaKey(String kind, String sourceId) {}
}
