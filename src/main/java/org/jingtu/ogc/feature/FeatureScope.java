package org.jingtu.ogc.feature;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a collection are meant.
 *
 * @param username whose zones they are confined to; null for all
 * @param run whose results they are; null for present data
 */
record FeatureScope(@Nullable String username, @Nullable UUID run) {
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("username", username);
        parameters.put("run", run);
        return parameters;
    }
}
