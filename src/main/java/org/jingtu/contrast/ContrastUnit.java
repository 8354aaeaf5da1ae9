package org.jingtu.contrast;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A cell, area or zone with what both runs say of it. Passes are weighted by metres of road.
 *
 * @param name null for cells
 * @param tested whether the hotspot run could say anything
 * @param issues counted
 * @param effortKm patrolled, null when issues were not divided by it
 * @param value the rate or count that was tested, null without data
 * @param roadM metres of road
 * @param required metres × passes asked for, where it is known what was done
 * @param done of these
 * @param driven metres × passes, above what is asked for, too
 * @param unknown metres × passes asked for, where nobody knows what was done
 * @param shape in degrees
 */
record ContrastUnit(
        int id,
        @Nullable String name,
        boolean tested,
        boolean hot,
        boolean cold,
        double issues,
        @Nullable Double effortKm,
        @Nullable Double value,
        double roadM,
        double required,
        double done,
        double driven,
        double unknown,
        Geometry shape) {

    /** Passes that a metre of road should have had, on average, over the window of the coverage run. */
    double requiredPasses() {
        return roadM > 0 ? (required + unknown) / roadM : 0;
    }

    /** Share of the passes asked for that were done, 0 to 1; 0 when none is asked for. */
    double compliance() {
        return required > 0 ? done / required : 0;
    }

    /** Passes driven on a metre of road, on average, where they are known. */
    double passes() {
        double knownM = requiredPasses() > 0 ? required / requiredPasses() : 0;
        return knownM > 0 ? driven / knownM : 0;
    }
}
