package org.jingtu.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of road and what became of it in a run.
 *
 * @param state swept, missed, justified, repeated or unknown
 * @param passes fewest along the stretch
 * @param planned passes over the window
 * @param rightM driven in the direction of the road; null where a road has no sides or was not matched
 * @param leftM driven against it
 * @param confidence share of it on which map matching and corridors agree, 0 where it is unknown; null when roads were not
 *     matched
 * @param position longitude, latitude of its middle
 * @param bounds west, south, east, north
 */
record CoverageStretch(
        int stretch,
        long roadId,
        String name,
        String grade,
        String state,
        double lengthM,
        int passes,
        double planned,
        @Nullable Double rightM,
        @Nullable Double leftM,
        @Nullable Double confidence,
        List<Double> position,
        List<Double> bounds) {}
