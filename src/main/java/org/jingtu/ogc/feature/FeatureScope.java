package org.jingtu.ogc.feature;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a collection are meant.
 *
 * @param username whose zones they are confined to; null for all
 * @param place areas that they lie in, as {@code place_geometry} reads them; null for the whole county
 * @param run whose results they are; null for present data
 */
record FeatureScope(@Nullable String username, @Nullable String place, @Nullable UUID run) {
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("username", username);
        parameters.put("place", place);
        parameters.put("run", run);
        return parameters;
    }
}
