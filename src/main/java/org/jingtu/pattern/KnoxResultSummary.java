package org.jingtu.pattern;

import org.jingtu.analysis.spacetime.Knox;

/**
 * Key figures of a run of Knox's test.
 *
 * @param pairs of issues
 * @param closePairs close in space and time
 * @param expected of these, were times independent of places
 * @param ratio observed by expected, 1 when none is expected
 * @param p rank among exchanges of the times
 * @param pPoisson of a Poisson count
 */
record KnoxResultSummary(
        long pairs,
        long closePairs,
        double expected,
        double ratio,
        double p,
        double pPoisson,
        long closeInSpace,
        long closeInTime) {
    static KnoxResultSummary of(Knox knox) {
        return new KnoxResultSummary(
                knox.pairs(),
                knox.closeInBoth(),
                knox.expected(),
                knox.expected() == 0 ? 1 : knox.closeInBoth() / knox.expected(),
                knox.permutationP(),
                knox.poissonP(),
                knox.closeInSpace(),
                knox.closeInTime());
    }
}
