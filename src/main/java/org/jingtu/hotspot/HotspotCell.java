package org.jingtu.hotspot;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a cell is what it is.
 *
 * @param hotspotClass ±1, ±2, ±3 for hot or cold at 90, 95, 99 %; 0 not significant
 * @param value rate or count that was tested, null without data
 * @param count issues
 * @param effortKm patrolled, null for raw counts
 * @param position longitude, latitude
 * @param areaNames areas that hold its centre, smallest first
 * @param unit of the value: {@code issues/km} or {@code issues}
 */
record HotspotCell(
        int cell,
        @JsonProperty("class") int hotspotClass,
        @Nullable Double value,
        double count,
        @Nullable Double effortKm,
        @Nullable Double z,
        @Nullable Double p,
        @Nullable Double q,
        boolean noData,
        List<Double> position,
        List<String> areaNames,
        List<CategoryCount> topCategories,
        List<LatestIssue> latestIssues,
        String unit) {
    record CategoryCount(String code, long count) {}

    record LatestIssue(long id, String sourceId, String category, String status, Instant reportedAt, String address) {}

    HotspotCell with(List<String> areas, List<CategoryCount> categories, List<LatestIssue> issues) {
        return new HotspotCell(
                cell, hotspotClass, value, count, effortKm, z, p, q, noData, position, areas, categories, issues, unit);
    }
}
