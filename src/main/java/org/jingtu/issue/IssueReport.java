package org.jingtu.issue;

import java.time.Instant;
import java.util.List;

/**
 * An issue that somebody reports on the spot.
 *
 * @param category code of the catalogue
 * @param source code of the catalogue
 * @param longitude degrees, as {@code latitude} in CGCS2000 (for a phone's purposes WGS 84)
 * @param positionFrom {@code phone}, {@code photo} or {@code map}
 * @param description in the reporter's words, empty for none
 * @param photos SHA-256 of stored photographs
 * @param username who reports
 */
public record IssueReport(
        String category,
        String source,
        double longitude,
        double latitude,
        String positionFrom,
        Instant reportedAt,
        String description,
        List<String> photos,
        String username) {}
