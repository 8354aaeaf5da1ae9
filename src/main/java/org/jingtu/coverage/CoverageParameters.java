package org.jingtu.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jingtu.platform.run.RunDescription;
import org.jingtu.platform.run.RunInput;
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
    static final RunInput RESOLUTION = RunInput.metres("resolutionMetres", 0.1, 10)
            .titled("像元边长(米),默认按对象大小", "Side of a pixel in metres; from the targets' size by default");
    static final RunInput TARGETS = RunInput.words("targets")
            .titled(
                    "对象:zone(责任区)与 area:区域类型;默认全部",
                    "zone, and area: with a kind of areas; all that the county has by default");
    static final RunInput METHOD = RunInput.choice("method", "matched", "corridor")
            .titled("道路作业的判定:matched 轨迹匹配,corridor 缓冲带", "How roads count: by matched tracks or by a corridor");
    static final RunDescription DESCRIPTION = RunDescription.titled("作业覆盖", "Cleaning coverage")
            .described(
                    "由作业轨迹计算责任区、区域与道路的覆盖率、遍数、漏扫与死角。",
                    "What cleaning tracks covered of zones, areas and roads: shares, passes, gaps and dead corners.")
            .taking(CoverageWindow.FROM, CoverageWindow.TO, RESOLUTION, TARGETS, METHOD);

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
