package org.jingtu.issue.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jingtu.platform.BadRequestException;
import org.jspecify.annotations.Nullable;

/** Checks what desks send; what is malformed is the caller's mistake and named. */
public final class DeskInput {
    private static final int MOST_PHOTOS = 9;
    private static final int LONGEST_TEXT = 1000;

    private DeskInput() {}

    /** SHA-256 of photographs that were sent before, each once; empty when none is given. */
    public static List<String> photos(@Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        boolean fit = given.size() <= MOST_PHOTOS
                && given.stream().allMatch(sha256 -> sha256 != null && sha256.matches("[0-9a-f]{64}"));
        if (!fit) {
            throw new BadRequestException(
                    "photos", "Give the SHA-256 of at most " + MOST_PHOTOS + " photographs that were sent before.");
        }
        return given.stream().distinct().toList();
    }

    /** Longitude and latitude. */
    public static List<Double> position(@Nullable List<Double> given) {
        boolean fit = given != null
                && given.size() == 2
                && given.stream().allMatch(degrees -> degrees != null && Double.isFinite(degrees))
                && Math.abs(given.get(0)) <= 180
                && Math.abs(given.get(1)) <= 90;
        if (given == null || !fit) {
            throw new BadRequestException("position", "position is [longitude, latitude] in degrees.");
        }
        return given;
    }

    /** A text, stripped; empty when none is given. */
    public static String text(@Nullable String given, String name) {
        String text = given == null ? "" : given.strip();
        if (text.length() > LONGEST_TEXT) {
            throw new BadRequestException(name, name + " has at most " + LONGEST_TEXT + " characters.");
        }
        return text;
    }

    /** A moment with its offset, null when none is given. */
    public static @Nullable Instant moment(@Nullable String given, String name) {
        try {
            return given == null || given.isBlank()
                    ? null
                    : OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadRequestException(name, name + " is a moment such as 2026-06-28T18:00:00+08:00.");
        }
    }
}
