package org.jingtu.issue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An issue that comes with its work order: found by an inspection, handed to a department with a deadline.
 *
 * @param number unique in the county
 * @param category code of the catalogue, like {@code source}
 * @param round that it belongs to
 * @param department by name; one that is not known yet is registered; null for none
 * @param longitude degrees, as {@code latitude} in CGCS2000
 * @param locatedBy {@code point}, or {@code area} or {@code road} when the place stands for somewhere in it
 */
public record AssignedIssue(
        String number,
        String category,
        String source,
        int round,
        String description,
        String address,
        @Nullable String department,
        @Nullable String owner,
        Instant reportedAt,
        Instant deadline,
        double longitude,
        double latitude,
        String locatedBy) {}
