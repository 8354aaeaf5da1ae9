package org.jingtu.platform;

import java.time.LocalDate;
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
}
