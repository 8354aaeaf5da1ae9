package org.jingtu.analysis.scan;

/**
 * Which clusters a scan looks for, and how it tests them.
 *
 * @param maxShare largest share of the population that a circle may hold
 * @param windows which stretches of time
 * @param maxSteps longest stretch, in steps
 * @param permutations random data sets that the likelihood ratios are held against; 0 for none
 * @param seed of their random numbers
 */
public record ScanOptions(double maxShare, Windows windows, int maxSteps, int permutations, long seed) {
    /** Stretches of time. */
    public enum Windows {
        /** Any. */
        RETROSPECTIVE,
        /** Those that last until the last step: what is still going on. */
        PROSPECTIVE
    }

    public ScanOptions {
        if (!(maxShare > 0 && maxShare <= 1) || maxSteps < 1 || permutations < 0) {
            throw new IllegalArgumentException(
                    "share " + maxShare + ", steps " + maxSteps + ", permutations " + permutations);
        }
    }

    /** Circles of at most half of the population. */
    public static ScanOptions inSpace(int permutations, long seed) {
        return inSpace(0.5, permutations, seed);
    }

    /** Circles without regard to time. */
    public static ScanOptions inSpace(double maxShare, int permutations, long seed) {
        return new ScanOptions(maxShare, Windows.RETROSPECTIVE, 1, permutations, seed);
    }
}
