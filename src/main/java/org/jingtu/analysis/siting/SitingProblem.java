package org.jingtu.analysis.siting;

import java.util.Arrays;
import java.util.Optional;

/** What sites are chosen for. */
public enum SitingProblem {
    P_MEDIAN("p-median", "weight · m"),
    P_CENTRE("p-centre", "m"),
    MAX_COVER("max-cover", "weight"),
    SET_COVER("set-cover", "sites");

    private final String word;
    private final String unit;

    SitingProblem(String word, String unit) {
        this.word = word;
        this.unit = unit;
    }

    /** Example: {@code of("p-centre")} is {@link #P_CENTRE}; of another word there is none. */
    public static Optional<SitingProblem> of(String word) {
        return Arrays.stream(values())
                .filter(problem -> problem.word.equals(word))
                .findFirst();
    }

    /** As commands and requests name it. */
    public String word() {
        return word;
    }

    /** Of the objective and of its bound. */
    public String unit() {
        return unit;
    }

    /** Whether a radius says who is served. */
    public boolean isCovering() {
        return this == MAX_COVER || this == SET_COVER;
    }

    /** Whether its search starts from choices that are drawn. */
    public boolean isSeeded() {
        return this == P_MEDIAN || this == MAX_COVER;
    }
}
