package org.jingtu.platform.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that a process takes. A process declares each once, {@link RunParameters} reads by the declaration, and
 * other programs learn from it what fits.
 *
 * @param name as requests have it, with its unit
 * @param required whether there is no sensible default
 * @param choices of a {@link Kind#CHOICE}, the default first
 * @param least of a number, included
 * @param most of a number, included
 * @param otherwise the default as it would be given; null when it depends on the data or the day
 */
public record RunInput(
        String name,
        Kind kind,
        String titleZh,
        String titleEn,
        boolean required,
        List<String> choices,
        double least,
        double most,
        @Nullable Object otherwise) {

    /** What a parameter's values look like. */
    public enum Kind {
        TEXT,
        /** {@code 2026-06-28}. */
        DAY,
        /** A day, or {@code 2026-06-28T05:00:00+08:00}. */
        MOMENT,
        /** One of some words. */
        CHOICE,
        /** A list of words. */
        WORDS,
        METRES,
        /** A whole number. */
        NUMBER,
        /** The number of another run. */
        RUN
    }

    public static RunInput text(String name) {
        return of(name, Kind.TEXT, List.of(), 0, 0, null);
    }

    public static RunInput day(String name) {
        return of(name, Kind.DAY, List.of(), 0, 0, null);
    }

    public static RunInput moment(String name) {
        return of(name, Kind.MOMENT, List.of(), 0, 0, null);
    }

    /** @param choices the first is the default */
    public static RunInput choice(String name, String... choices) {
        return of(name, Kind.CHOICE, List.of(choices), 0, 0, choices[0]);
    }

    public static RunInput words(String name) {
        return of(name, Kind.WORDS, List.of(), 0, 0, null);
    }

    /** Chosen from the data when it is not given. */
    public static RunInput metres(String name, double least, double most) {
        return of(name, Kind.METRES, List.of(), least, most, null);
    }

    public static RunInput metres(String name, double otherwise, double least, double most) {
        return of(name, Kind.METRES, List.of(), least, most, otherwise);
    }

    public static RunInput number(String name, int otherwise, int least, int most) {
        return of(name, Kind.NUMBER, List.of(), least, most, otherwise);
    }

    /** Follows from other parameters when it is not given. */
    public static RunInput number(String name, int least, int most) {
        return of(name, Kind.NUMBER, List.of(), least, most, null);
    }

    public static RunInput run(String name) {
        return of(name, Kind.RUN, List.of(), 0, 0, null);
    }

    private static RunInput of(
            String name, Kind kind, List<String> choices, double least, double most, @Nullable Object otherwise) {
        return new RunInput(name, kind, "", "", false, choices, least, most, otherwise);
    }

    /** What people read of it, one sentence each. */
    public RunInput titled(String zh, String en) {
        return new RunInput(name, kind, zh, en, required, choices, least, most, otherwise);
    }

    public RunInput needed() {
        return new RunInput(name, kind, titleZh, titleEn, true, choices, least, most, otherwise);
    }
}
