package org.jingtu.ogc.feature;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jingtu.platform.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the features of a collection are.
 *
 * @param bounds west, south, east, north in degrees; null when there are none
 * @param from the earliest; null when features have no time
 * @param to the latest
 */
record FeatureExtent(@Nullable List<Double> bounds, @Nullable Instant from, @Nullable Instant to) {
    @Nullable
    Object json() {
        if (bounds == null) {
            return null;
        }
        return JsonTree.object(
                "spatial",
                JsonTree.object("bbox", List.of(bounds), "crs", FeatureCrs.CRS84.uri()),
                "temporal",
                from == null
                        ? null
                        : JsonTree.object(
                                "interval",
                                List.of(Arrays.asList(from.toString(), String.valueOf(to))),
                                "trs",
                                "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"));
    }
}
