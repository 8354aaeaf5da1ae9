package org.jingtu.track.intake;

import org.jspecify.annotations.Nullable;

/**
 * A position that was found sound.
 *
 * @param at milliseconds since 1970 UTC
 * @param speedKmh NaN when not known
 * @param brushOn null when the vehicle has no sensor
 * @param attributes JSON object as the device sent it
 */
record Position(
        int vehicle,
        long at,
        double longitude,
        double latitude,
        double speedKmh,
        @Nullable Boolean brushOn,
        @Nullable String attributes) {}
