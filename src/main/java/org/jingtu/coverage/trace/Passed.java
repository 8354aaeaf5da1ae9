package org.jingtu.coverage.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who passed a drawn area in a window, in the order of time.
 *
 * @param areaM2 of the drawn area
 * @param passes of cleaning: passages less than half an hour apart, by whomever, are one
 * @param truncated there were more passages than are listed
 */
record Passed(Instant from, Instant to, double areaM2, int passes, boolean truncated, List<OfVehicle> passages) {
    /**
     * A passage.
     *
     * @param left null for what a person carries: how long somebody stays is nobody's business
     * @param metres driven inside; null for what a person carries
     * @param workMetres driven inside while cleaning
     * @param certain false when the vehicle sent nothing meanwhile, and the straight line across its silence touches the
     *     area
     */
    record OfVehicle(
            TracedVehicle vehicle,
            Instant entered,
            @Nullable Instant left,
            @Nullable Long metres,
            long workMetres,
            boolean certain) {}
}
