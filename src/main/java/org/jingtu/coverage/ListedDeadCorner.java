package org.jingtu.coverage;

import java.util.List;
import org.jingtu.platform.RawJson;
import org.jspecify.annotations.Nullable;

/**
 * A dead corner of a run, as it is listed.
 *
 * @param rank from 1, the worst
 * @param missedPasses planned over the window and not done
 * @param patrolled null when nothing is known of patrols in the window
 * @param owned whether it lies in a zone
 * @param bounds west, south, east, north
 */
record ListedDeadCorner(
        int rank,
        long roadId,
        String name,
        String grade,
        double lengthM,
        double missedPasses,
        boolean cleaned,
        @Nullable Boolean patrolled,
        boolean owned,
        RawJson line,
        List<Double> bounds) {}
