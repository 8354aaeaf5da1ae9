package org.jingtu.analysis.spacetime;

import java.util.Locale;

/**
 * What a cell's steps say together: hot (or cold) when, how often, since when, and whether it grows. The names are those
 * of emerging hot spot analysis.
 *
 * <p>A step is hot or cold when its Gi* is significant after correction over all bins. The last step decides which rules
 * apply; the first that holds gives the class, so that every cell has exactly one. With h the share of hot steps:
 *
 * <ol>
 *   <li>last step hot, h ≥ 90 %: intensifying when the scores rise significantly, diminishing when they fall, else
 *       persistent;
 *   <li>last step hot and no other: new;
 *   <li>an unbroken run of two or more hot steps up to the last, none before: consecutive;
 *   <li>last step hot, some earlier step cold: oscillating;
 *   <li>last step hot, hot on and off before, never cold: sporadic;
 *   <li>last step not significant, h ≥ 90 %: historical.
 * </ol>
 *
 * <p>Cold spots likewise with hot and cold, rising and falling exchanged. Everything else has no pattern.
 */
public enum EmergingClass {
    NEW_HOT_SPOT,
    CONSECUTIVE_HOT_SPOT,
    INTENSIFYING_HOT_SPOT,
    PERSISTENT_HOT_SPOT,
    DIMINISHING_HOT_SPOT,
    SPORADIC_HOT_SPOT,
    OSCILLATING_HOT_SPOT,
    HISTORICAL_HOT_SPOT,
    NEW_COLD_SPOT,
    CONSECUTIVE_COLD_SPOT,
    INTENSIFYING_COLD_SPOT,
    PERSISTENT_COLD_SPOT,
    DIMINISHING_COLD_SPOT,
    SPORADIC_COLD_SPOT,
    OSCILLATING_COLD_SPOT,
    HISTORICAL_COLD_SPOT,
    NO_PATTERN;

    private static final int COLD = NEW_COLD_SPOT.ordinal();
    private static final EmergingClass[] ALL = values();

    /** Nine of ten steps. */
    private static final int MOST_OF_TEN = 9;

    /** Such as {@code new hot spot} and {@code no pattern}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The class of a cell.
     *
     * @param states by step, oldest first: 1 hot, -1 cold, 0 neither
     * @param trend of the scores: 1 rises significantly, -1 falls, 0 neither
     */
    public static EmergingClass of(byte[] states, int trend) {
        int last = states[states.length - 1];
        if (last != 0) {
            return hot(states, last, trend * last).mirrored(last);
        }
        for (int sign = 1; sign >= -1; sign -= 2) {
            if (mostly(count(states, sign), states.length)) {
                return HISTORICAL_HOT_SPOT.mirrored(sign);
            }
        }
        return NO_PATTERN;
    }

    /** The class of a cell whose last step is {@code hot}. */
    private static EmergingClass hot(byte[] states, int hot, int growth) {
        int all = count(states, hot);
        if (mostly(all, states.length)) {
            return growth > 0 ? INTENSIFYING_HOT_SPOT : growth < 0 ? DIMINISHING_HOT_SPOT : PERSISTENT_HOT_SPOT;
        }
        int run = 1;
        while (states[states.length - 1 - run] == hot) {
            run++;
        }
        if (run == all) {
            return run == 1 ? NEW_HOT_SPOT : CONSECUTIVE_HOT_SPOT;
        }
        return count(states, -hot) > 0 ? OSCILLATING_HOT_SPOT : SPORADIC_HOT_SPOT;
    }

    private static boolean mostly(int count, int steps) {
        return 10L * count >= (long) MOST_OF_TEN * steps;
    }

    private static int count(byte[] states, int state) {
        int count = 0;
        for (byte each : states) {
            count += each == state ? 1 : 0;
        }
        return count;
    }

    /** The cold spot of the same name when the sign is negative. */
    private EmergingClass mirrored(int sign) {
        return sign > 0 ? this : ALL[ordinal() + COLD];
    }
}
