package org.jingtu.issue.casework;

import java.time.Instant;
import java.util.List;

/**
 * An issue near a place, perhaps the one that somebody is about to report again.
 *
 * @param number that people call it by
 * @param metres from the place
 * @param position longitude, latitude
 * @param photos SHA-256, those of the report first
 */
public record NearbyIssue(
        long id,
        String number,
        String category,
        String status,
        String address,
        Instant reportedAt,
        double metres,
        List<Double> position,
        List<String> photos) {}
