package org.jingtu.hotspot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring significant cells of a run.
 *
 * @param rank from 1, strongest first
 * @param cells how many
 * @param effortKm patrolled, null for raw counts
 * @param value issues per kilometre, or per cell for raw counts
 * @param minQ smallest q-value of its cells
 * @param areaName the smallest area that its strongest cell lies in, null when there is none
 * @param position longitude, latitude of the strongest cell
 * @param bounds west, south, east, north
 * @param kind {@code hot} or {@code cold}
 */
record HotspotPatch(
        int rank,
        int cells,
        double issues,
        @Nullable Double effortKm,
        double value,
        double minQ,
        @Nullable String areaName,
        List<Double> position,
        List<Double> bounds,
        String kind) {}
