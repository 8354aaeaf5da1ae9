package org.jingtu.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coverage of a zone or an area by a run.
 *
 * @param target {@code zone} or {@code area}
 * @param coverage swept share of the planned roads, 0 to 1; of all roads where none is planned; of the area where there
 *     is no road
 * @param areaCoverage covered share of the area, 0 to 1
 * @param roadM metres of road of all states; swept, missed and unknown ones are a part
 * @param coverageMost the same if everything was swept where it is unknown
 * @param confidence share of the planned metres on which map matching and corridors agree, unknown ones as doubtful; null
 *     where no road is planned or roads were not matched
 * @param requiredPassM metres of road × passes that the rules ask for, but where it is justified
 * @param donePassM of these done, none above its rule; nothing counts as done where it is unknown
 * @param bounds west, south, east, north
 */
public record CoverageTarget(
        long id,
        String target,
        String name,
        double areaM2,
        double coverage,
        double areaCoverage,
        double roadM,
        double sweptM,
        double missedM,
        double unknownM,
        double coverageMost,
        @Nullable Double confidence,
        double requiredPassM,
        double donePassM,
        List<Double> bounds) {}
