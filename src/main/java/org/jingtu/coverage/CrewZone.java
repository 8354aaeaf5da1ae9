package org.jingtu.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A zone as its crew sees it.
 *
 * @param crew that has it, null for none
 * @param coverage swept share of its roads by the latest run, null when no run tells
 * @param date of that run's window
 * @param bounds west, south, east, north
 */
record CrewZone(
        int id,
        String name,
        @Nullable String crew,
        @Nullable Double coverage,
        @Nullable Double roadM,
        @Nullable Double sweptM,
        @Nullable Double missedM,
        @Nullable Double unknownM,
        @Nullable LocalDate date,
        @Nullable UUID run,
        List<Double> bounds) {

    /**
     * An open issue of the zone.
     *
     * @param position longitude, latitude
     */
    record OpenIssue(
            long id,
            String category,
            String address,
            @Nullable Instant deadline,
            boolean overdue,
            List<Double> position) {}

    /**
     * A zone with what is left to do in it.
     *
     * @param stretches missed ones first
     * @param issues open ones, the most urgent first
     * @param geometry GeoJSON
     */
    record Detail(
            int id,
            String name,
            @Nullable String crew,
            @Nullable Double coverage,
            @Nullable Double roadM,
            @Nullable Double sweptM,
            @Nullable Double missedM,
            @Nullable Double unknownM,
            @Nullable LocalDate date,
            @Nullable UUID run,
            List<Double> bounds,
            List<CoverageStretch> stretches,
            List<OpenIssue> issues,
            JsonNode geometry) {}

    Detail with(List<CoverageStretch> stretches, List<OpenIssue> issues, JsonNode geometry) {
        return new Detail(
                id, name, crew, coverage, roadM, sweptM, missedM, unknownM, date, run, bounds, stretches, issues,
                geometry);
    }
}
