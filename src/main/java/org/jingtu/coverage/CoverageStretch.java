package org.jingtu.coverage;

import java.util.List;

/**
 * A stretch of road and what became of it in a run.
 *
 * @param state swept, missed, justified, repeated or unknown
 * @param passes fewest along the stretch
 * @param planned passes over the window
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
        List<Double> position,
        List<Double> bounds) {}
