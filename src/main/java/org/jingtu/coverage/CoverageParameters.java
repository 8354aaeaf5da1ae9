package org.jingtu.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a coverage run is asked for.
 *
 * @param to not included
 * @param resolutionMetres side of a pixel; null: chosen from the targets' size
 * @param targets {@code zone} and {@code area:kind}
 * @param method of roads: {@code matched} or {@code corridor}
 */
record CoverageParameters(
        Instant from, Instant to, @Nullable Double resolutionMetres, List<String> targets, String method) {
    static final String MATCHED = "matched";
    static final String CORRIDOR = "corridor";
    private static final String AREA = "area:";

    static boolean isArea(String target) {
        return target.startsWith(AREA);
    }

    static String kindOf(String target) {
        return target.substring(AREA.length());
    }

    boolean isMatched() {
        return method.equals(MATCHED);
    }

    boolean coversZones() {
        return targets.contains("zone");
    }

    List<String> areaKinds() {
        return targets.stream()
                .filter(CoverageParameters::isArea)
                .map(CoverageParameters::kindOf)
                .toList();
    }

    double days() {
        return Duration.between(from, to).toMillis()
                / (double) Duration.ofDays(1).toMillis();
    }

    CoverageParameters with(double resolution) {
        return new CoverageParameters(from, to, resolution, targets, method);
    }
}
