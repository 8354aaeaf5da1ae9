package org.jingtu.crew;

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
     * A stretch of road of the zone and what became of it.
     *
     * @param state swept, missed, justified, repeated or unknown
     * @param fromM along the road, as a report of a blocked stretch names it
     * @param blocked a crew reported 无法作业 here in this shift
     * @param position longitude, latitude of its middle
     * @param line coordinates of GeoJSON
     */
    record Stretch(
            int stretch,
            long roadId,
            String name,
            String grade,
            String state,
            double fromM,
            double toM,
            double lengthM,
            int passes,
            double planned,
            boolean blocked,
            List<Double> position,
            JsonNode line) {}

    /**
     * An issue of the zone that wants work.
     *
     * @param number that people call it by
     * @param remark why it was sent back last, null when it never was
     * @param position longitude, latitude
     * @param photos SHA-256, those of the report first
     */
    record OpenIssue(
            long id,
            String number,
            String category,
            String address,
            Instant reportedAt,
            @Nullable Instant deadline,
            boolean overdue,
            int reworkCount,
            @Nullable String remark,
            List<Double> position,
            List<String> photos) {}

    /** The shift that works now. */
    record Shift(String name, Instant from, Instant until) {}

    /**
     * A zone with what is left to do in it.
     *
     * @param now in the county's time
     * @param shift null outside shifts
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
            Instant now,
            @Nullable Shift shift,
            List<Stretch> stretches,
            List<OpenIssue> issues,
            JsonNode geometry) {}

    Detail with(Instant now, @Nullable Shift shift, List<Stretch> stretches, List<OpenIssue> issues, JsonNode shape) {
        return new Detail(
                id, name, crew, coverage, roadM, sweptM, missedM, unknownM, date, run, bounds, now, shift, stretches,
                issues, shape);
    }
}
