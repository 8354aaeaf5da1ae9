package org.jingtu.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring places of a run that say the same.
 *
 * @param value what they say
 * @param features how many
 * @param count issues in them, null where the run counts none
 * @param effortKm patrolled, null where the run does not say
 * @param requiredPasses on average, null where the run does not say
 * @param passes on average, null where the run does not say
 * @param name its own, else of the smallest area there; null when there is none
 * @param road the nearest named one within 150 m, null when there is none
 * @param position longitude, latitude
 * @param bounds west, south, east, north
 */
record ResultPlace(
        String value,
        int features,
        @Nullable Double count,
        @Nullable Double effortKm,
        @Nullable Double requiredPasses,
        @Nullable Double passes,
        @Nullable String name,
        @Nullable String road,
        List<Double> position,
        List<Double> bounds) {}
