package org.jingtu.track.intake;

import org.jspecify.annotations.Nullable;

/**
 * A position as a device sent it, read but not judged.
 *
 * @param vehicle code of the vehicle; empty: the device's own
 * @param at milliseconds since 1970 UTC; {@link org.jingtu.exchange.TimeParser#UNREADABLE}
 * @param longitude NaN when it is missing or no number
 * @param speedKmh NaN when not known
 * @param attributes JSON object
 */
record SentPosition(
        String vehicle,
        long at,
        double longitude,
        double latitude,
        double speedKmh,
        @Nullable Boolean brushOn,
        @Nullable String attributes) {}
