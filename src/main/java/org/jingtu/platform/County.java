package org.jingtu.platform;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The county this service works for.
 *
 * @param originLongitude degrees; chooses the metric plane; null until the county is placed
 * @param originLatitude degrees
 * @param pinnedDate the demo county's date, null for the real clock
 */
public record County(
        String nameZh,
        String nameEn,
        @Nullable Double originLongitude,
        @Nullable Double originLatitude,
        @Nullable LocalDate pinnedDate) {

    public boolean isPlaced() {
        return originLongitude != null && originLatitude != null;
    }

    /** Degrees; only of a placed county. */
    public double longitude() {
        return Objects.requireNonNull(originLongitude, "the county is not placed");
    }

    /** Degrees; only of a placed county. */
    public double latitude() {
        return Objects.requireNonNull(originLatitude, "the county is not placed");
    }
}
