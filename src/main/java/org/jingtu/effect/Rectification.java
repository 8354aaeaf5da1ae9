package org.jingtu.effect;

import java.time.LocalDate;
import java.util.List;
import org.jingtu.platform.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * A measure in an area and what it changed.
 *
 * @param firstDay on which the measure worked
 * @param bounds west, south, east, north
 * @param run of its effect; null while it is being computed or too few days have passed
 * @param pending whether a run is on its way
 */
public record Rectification(
        long id,
        long areaId,
        String area,
        String kind,
        LocalDate firstDay,
        String title,
        List<Double> bounds,
        @Nullable Run run,
        boolean pending) {}
