package org.jingtu.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Key figures of a run of Ripley's K.
 *
 * @param pointsInWindow issues that were counted
 * @param windowSquareMetres area of the county, or of the rectangle around roads and areas when its boundary is unknown
 * @param clarkEvans mean distance to the nearest other by that of a random pattern: below 1 is clustered
 * @param envelopeP of the largest departure of L from that of random patterns; null without simulation
 */
record RipleyResultSummary(
        int pointsInWindow,
        double windowSquareMetres,
        double clarkEvans,
        @Nullable Double envelopeP,
        List<Row> distances) {
    /**
     * One distance.
     *
     * @param k K with the isotropic edge correction, m²
     * @param l √(K/π), metres; r itself for a random pattern
     * @param low lower edge of the envelope of L; null without simulation
     * @param high upper edge; null without simulation
     */
    record Row(double r, double k, double l, @Nullable Double low, @Nullable Double high) {}
}
