package org.jingtu.coverage;

import java.util.List;

/**
 * Coverage of a zone or an area by a run.
 *
 * @param target {@code zone} or {@code area}
 * @param coverage covered share, 0 to 1
 * @param roadM metres of road of all states; swept, missed and unknown ones are a part
 * @param bounds west, south, east, north
 */
public record CoverageTarget(
        long id,
        String target,
        String name,
        double areaM2,
        double coverage,
        double roadM,
        double sweptM,
        double missedM,
        double unknownM,
        List<Double> bounds) {}
